import { shallowRef, watch, type ShallowRef } from 'vue'
import { language } from '@/i18n'

/**
 * What the API answers to a question. A new question (as the page's address asks it) empties the answer; a new language only asks again, as the server's texts
 * are others then. A later question's answer is never overwritten by an earlier one's.
 */
export function useAnswer<T>(ask: () => Promise<T>, question: () => unknown = () => null): { answer: ShallowRef<T | null>; error: ShallowRef<unknown>; load: () => Promise<void> } {
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
  watch(question, () => {
    answer.value = null
    void load()
  }, { immediate: true })
  watch(language, load)
  return { answer, error, load }
}
