// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { check, hashOf, type Entry } from './chain'

const made = (sequence: number, previousHash: string): Entry => ({
  source: 'manifests', sequence, id: '0199c0b7', tick: 1763431200000000, type: 'ManifestDrafted', version: 1, subject: '草稿', occurredAt: '2026-11-16T03:00:00.1239+00:00', recordedAt: '2026-11-16T11:00:00+08:00',
  party: '91330106MA27A0017M', user: null, device: null, payload: '{"mover":"杭州"}', previousHash, hash: '', trace: null,
})
async function chain(length: number): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let n = 1; n <= length; n++) {
    const entry = made(n, entries.at(-1)?.hash ?? '0'.repeat(64))
    entries.push({ ...entry, hash: await hashOf(entry) })
  }
  return entries
}

describe('A journal’s chain', () => {
  it('is hashed as the recipe says', async () => {
    // What the Python of docs/api.md says of this entry.
    expect(await hashOf(made(1, '0'.repeat(64)))).toBe('dff9fe0739275fbfbd3a5a60cb5448ae12e0d7f6a37396027787f324ed8adbf2')
  })

  it('is sound from its first entry, and from any other with the one before', async () => {
    const entries = await chain(4)
    expect(await check(entries, null)).toEqual(['sound', 'sound', 'sound', 'sound'])
    expect(await check(entries.slice(2), entries[1]!)).toEqual(['sound', 'sound'])
  })

  it('shows an entry that was changed, taken out, or begun in the middle', async () => {
    const entries = await chain(4)
    expect(await check(entries.map((entry) => (entry.sequence === 2 ? { ...entry, payload: '{}' } : entry)), null)).toEqual(['sound', 'changed', 'sound', 'sound'])
    expect(await check(entries.filter((entry) => entry.sequence !== 2), null)).toEqual(['sound', 'unjoined', 'sound'])
    expect(await check(entries.slice(1), null)).toEqual(['unjoined', 'sound', 'sound'])
  })
})
