import { api, need, type Schemas } from '@/api/client'
import { ProblemError } from '@/api/problem'

export type Load = Schemas['ListExpectedExpectedLoad']

const MANIFEST = /(?:^|\/)(\d{14})$/
const LABEL = /(?:^|\/)([0-9A-HJ-NPQRTUWXY]{18}\d{19})$/

/** A manifest number or label as scanned or typed, also inside the address that a printed code holds. */
export function read(text: string): { manifest: string } | { label: string } | null {
  const code = text.trim().toUpperCase()
  const manifest = MANIFEST.exec(code)?.[1]
  if (manifest) return { manifest }
  const label = LABEL.exec(code)?.[1]
  return label ? { label } : null
}

/** The load on its way here that fits; null when there is none. */
export async function expectedLoad(fits: (load: Load) => boolean): Promise<Load | null> {
  let cursor: string | undefined
  do {
    const page = await need(api.GET('/api/intake/expected', { params: { query: { limit: 200, cursor } } }))
    const found = page.items.find(fits)
    if (found) return found
    cursor = page.next ?? undefined
  } while (cursor)
  return null
}

/** The load's receipt; null when it was not scanned in. */
export async function receiptOf(manifest: string): Promise<Schemas['ReceiptView'] | null> {
  try {
    return await need(api.GET('/api/intake/receipts/{manifest}', { params: { path: { manifest } } }))
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return null
    throw error
  }
}

/** The page of what a code names; null when it is neither on its way nor here. */
export async function find(text: string): Promise<string | null> {
  const code = read(text)
  if (!code) return null
  const load = await expectedLoad((one) => ('manifest' in code ? one.manifest === code.manifest : one.containers.some((container) => container.label === code.label)))
  if (load) return '/d/intake/arrive/' + load.manifest
  return 'manifest' in code && (await receiptOf(code.manifest)) ? '/d/intake/' + code.manifest : null
}
