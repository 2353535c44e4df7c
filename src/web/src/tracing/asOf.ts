import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'

/** The day for which the page's books are asked; the present when undefined. */
export function useAsOf(): ComputedRef<string | undefined> {
  const route = useRoute()
  return computed(() => (typeof route.query.asOf === 'string' && route.query.asOf !== '' ? route.query.asOf : undefined))
}
