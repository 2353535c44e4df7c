import { shallowRef, watch, type ShallowRef } from 'vue'
import { language } from '@/i18n'

/** What the API answers to a question that the page's address asks; asked again when that or the language changes. A later question's answer is never overwritten by an earlier one's. */
export function useAnswer<T>(question: () => unknown, ask: () => Promise<T>): { answer: ShallowRef<T | null>; error: ShallowRef<unknown>; load: () => Promise<void> } {
  const answer = shallowRef<T | null>(null)
  const error = shallowRef<unknown>(null)
  let asked = 0
  async function load() {
    const mine = ++asked
    error.value = null
    try {
      const found = await ask()
      if (mine === asked) answer.value = found
    } catch (thrown) {
      if (mine === asked) error.value = thrown
    }
  }
  watch([question, language], () => {
    answer.value = null
    void load()
  }, { immediate: true })
  return { answer, error, load }
}
