import { onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { language } from '@/i18n'

export interface Page<T> {
  items: readonly T[]
  next: string | null
}

/** Some lists filter after they cut a page, so that a page may hold nothing and yet have a next one. */
const EMPTY_PAGES_MAX = 20

/** A list of the API, page by page by its cursor; read anew when the language changes, as the server's texts are others then. An answer that another question overtook is dropped. */
export function usePages<T>(load: (cursor: string | undefined) => Promise<Page<T>>): {
  items: ShallowRef<readonly T[]>
  next: Ref<string | null>
  state: Ref<'loading' | 'ready' | 'failed'>
  error: ShallowRef<unknown>
  more: () => Promise<void>
  /** What failed, once more. */
  again: () => Promise<void>
  reload: () => Promise<void>
} {
  const items = shallowRef<readonly T[]>([])
  const next = ref<string | null>(null)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const error = shallowRef<unknown>(null)
  let asked = 0
  let last: string | undefined

  async function page(cursor?: string) {
    const mine = ++asked
    last = cursor
    state.value = 'loading'
    try {
      let found = await load(cursor)
      for (let n = 0; found.items.length === 0 && found.next !== null && n < EMPTY_PAGES_MAX; n++) found = await load(found.next)
      if (mine !== asked) return
      items.value = cursor ? [...items.value, ...found.items] : found.items
      next.value = found.next
      state.value = 'ready'
    } catch (thrown) {
      if (mine !== asked) return
      error.value = thrown
      state.value = 'failed'
    }
  }
  /** What was asked before is not shown as an answer to another question. */
  function reload() {
    items.value = []
    next.value = null
    return page()
  }
  onMounted(() => page())
  watch(language, () => page())
  return { items, next, state, error, more: () => page(next.value ?? undefined), again: () => page(last), reload }
}
