import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { today } from '@/i18n/format'
import { useSession } from '@/session/session'

const ZHEJIANG = '330000'

/** The region, year and formula that the address asks for; a bureau's own region, and this year, when it does not say. */
export function useAsked() {
  const route = useRoute()
  const router = useRouter()
  const { user } = useSession()
  const text = (key: string) => (typeof route.query[key] === 'string' ? (route.query[key] as string) : '')
  const region = computed(() => text('region') || user?.region || ZHEJIANG)
  const year = computed(() => Number(text('year')) || Number(today().slice(0, 4)))
  const formula = computed(() => text('formula') || undefined)
  const set = (key: string, value: string) => router.replace({ query: { ...route.query, [key]: value.trim() || undefined } })
  return { region, year, formula, set, text, own: user?.region ?? ZHEJIANG, query: computed(() => route.query) }
}
