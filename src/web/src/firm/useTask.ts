import { onMounted, ref, shallowRef, watch } from 'vue'
import { language } from '@/i18n'

/** Something that a button starts: one at a time, and why it failed. */
export function useTask() {
  const busy = ref(false)
  const error = shallowRef<unknown>(null)
  async function run(what: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    error.value = null
    try {
      await what()
      return true
    } catch (thrown) {
      error.value = thrown
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, error, run }
}

/** What a page shows of the API; read again when the language changes, as the server's texts are others then. */
export function useRead<T>(what: () => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const error = shallowRef<unknown>(null)
  async function reload() {
    error.value = null
    try {
      data.value = await what()
    } catch (thrown) {
      error.value = thrown
    }
  }
  onMounted(reload)
  watch(language, reload)
  return { data, error, reload }
}
