import { reactive } from 'vue'
import { api, need } from '@/api/client'
import { useSession } from '@/session/session'

const ASKED_AT_ONCE = 100
/** Names by who asks and who is meant; empty for those that are not this person's to know. */
const names = reactive(new Map<string, string>())
let waiting = new Set<string>()

const key = (id: string) => (useSession().user?.userId ?? '') + '/' + id

async function ask() {
  const ids = [...waiting].slice(0, ASKED_AT_ONCE)
  waiting = new Set([...waiting].slice(ASKED_AT_ONCE))
  if (waiting.size > 0) queueMicrotask(() => void ask())
  const found = await need(api.GET('/api/registry/names', { params: { query: { id: ids } } })).catch(() => [])
  for (const id of ids) names.set(key(id), found.find((one) => one.userId === id)?.name ?? '')
}

/** A person's name, asked for together with all that the page shows. Empty until it is known, and where it is not to be known. */
export function nameOf(id: string): string {
  const known = names.get(key(id))
  if (known !== undefined) return known
  if (waiting.size === 0) queueMicrotask(() => void ask())
  waiting.add(id)
  return ''
}
