import { nextTick, onMounted, ref, shallowRef, watch } from 'vue'
import { db } from '@/store/db'
import { keeping } from '@/store/space'
import type { Container } from './packet'

/** What is put in at a stop until it is signed. It is kept at every change: a reload or a crash loses nothing. */
export interface StopDraft {
  containers: Container[]
  confirmation: 'signature' | 'code' | 'phone' | 'none'
  code: string
  /** Scanned on the wall, as it stands there. */
  place: string | null
  photos: string[]
  /** The signature's picture, by its SHA-256. */
  signature: string | null
}

export function useDraft(round: string, stop: string) {
  const draft = ref<StopDraft>({ containers: [], confirmation: 'signature', code: '', place: null, photos: [], signature: null })
  const ready = ref(false)
  const error = shallowRef<unknown>(null)
  let closed = false

  onMounted(async () => {
    const kept = await db.drafts.get(stop)
    if (kept) draft.value = { ...draft.value, ...(kept.content as Partial<StopDraft>) }
    await nextTick()
    ready.value = true
  })
  watch(draft, () => ready.value && void save(), { deep: true })

  async function save() {
    if (closed) return
    try {
      const content: unknown = JSON.parse(JSON.stringify(draft.value))
      await keeping(() => db.drafts.put({ stop, round, content }))
      error.value = null
    } catch (thrown) {
      error.value = thrown
    }
  }

  /** Signed or given up: no later change may bring it back. */
  const close = () => (closed = true)

  return { draft, ready, error, close }
}
