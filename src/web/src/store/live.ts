import { liveQuery } from 'dexie'
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/** A query of the phone's own store that answers again whenever what it read changed, in any tab. */
export function useLive<T>(query: () => Promise<T>, initial: T): Readonly<ShallowRef<T>> {
  const value = shallowRef(initial)
  const subscription = liveQuery(query).subscribe((found) => (value.value = found))
  onScopeDispose(() => subscription.unsubscribe())
  return value
}
