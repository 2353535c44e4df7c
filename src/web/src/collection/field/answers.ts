import type { KeptRecord, RecordStatus } from '@/store/db'

/** What the server says of one record; docs/field.md. */
export interface Answer {
  counter: number
  hash: string
  status: string
  known: string | null
  code: string | null
  zh: string | null
  en: string | null
}

export interface Answers {
  records: readonly Answer[]
  followed: readonly Answer[]
  missing: readonly { from?: number; to?: number }[]
  /** SHA-256 of pictures that its records name and that are not there. */
  photosMissing?: readonly string[]
}

const KEPT: readonly string[] = ['applied', 'waiting', 'conflict']

/**
 * What changes in the records of a phone by an answer. A record is done only by an answer of its own, fitting its hash: a batch that "went through" says nothing.
 * What the server misses is sent again.
 */
export function changes(records: readonly Pick<KeptRecord, 'counter' | 'hash' | 'status'>[], answers: Answers): Map<number, Pick<KeptRecord, 'status' | 'code' | 'zh' | 'en'>> {
  const changed = new Map<number, Pick<KeptRecord, 'status' | 'code' | 'zh' | 'en'>>()
  const known = new Map(records.map((record) => [record.counter, record]))
  for (const { counter, hash, status, known: before, code, zh, en } of [...answers.records, ...answers.followed]) {
    const became = status === 'already-known' ? before : status
    const record = known.get(counter)
    if (!record || (hash !== '' && hash !== record.hash)) continue
    if (became === 'refused' || KEPT.includes(became ?? '')) changed.set(counter, { status: became as RecordStatus, code, zh, en })
  }
  for (const { from = 0, to = 0 } of answers.missing)
    for (const record of records)
      if (record.counter >= from && record.counter <= to && record.status !== 'refused') changed.set(record.counter, { status: 'unsent', code: null, zh: null, en: null })
  return changed
}
