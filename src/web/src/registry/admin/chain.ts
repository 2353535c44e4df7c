import type { Schemas } from '@/api/client'

export type Entry = Schemas['SealedEntry']

/** What stands before the first entry of a journal. */
const NOTHING_BEFORE = '0'.repeat(64)

/** What was found of an entry: sound, not joined to the entry before, or not what its hash was taken of. */
export type Verdict = 'sound' | 'unjoined' | 'changed'

const bytes = new TextEncoder()
const field = (value: string | number | null): string => (value === null ? '-' : `${bytes.encode(String(value)).length}:${String(value)}`)

/** The hash of an entry as docs/api.md has the recipe: SHA-256 over its fields, each with its length in bytes. */
export async function hashOf(entry: Entry): Promise<string> {
  const fields = [entry.previousHash, entry.source, entry.sequence, entry.id, entry.tick, entry.type, entry.version, entry.subject, Date.parse(entry.occurredAt), Date.parse(entry.recordedAt), entry.party, entry.user, entry.device, entry.payload]
  const digest = await crypto.subtle.digest('SHA-256', bytes.encode(fields.map(field).join('')))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Checks a stretch of a journal in this browser, without trusting the server's own word: each entry joins the one before, and is what its hash says. */
export async function check(entries: readonly Entry[], before: Entry | null): Promise<Verdict[]> {
  return Promise.all(
    entries.map(async (entry, i): Promise<Verdict> => {
      const previous = i > 0 ? entries[i - 1]! : before
      const isJoined = previous ? entry.sequence === previous.sequence + 1 && entry.previousHash === previous.hash : entry.sequence === 1 && entry.previousHash === NOTHING_BEFORE
      return !isJoined ? 'unjoined' : (await hashOf(entry)) === entry.hash ? 'sound' : 'changed'
    }),
  )
}
