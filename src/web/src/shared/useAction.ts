import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { problemOf } from '@/api/problem'

/** Something that is done when a button is pressed: not twice at once, and what went wrong is kept to be shown. */
export function useAction(): { busy: Ref<boolean>; error: ShallowRef<unknown>; run: (what: () => Promise<unknown>) => Promise<boolean> } {
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

/** What was refused about one member, such as `containers[0].grossKg`; null when it was another. */
export function faultOf(error: unknown, field: string): string | null {
  if (!error) return null
  const problem = problemOf(error)
  return problem.field === field ? problem.detail : null
}
