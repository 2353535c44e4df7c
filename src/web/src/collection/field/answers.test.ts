import { describe, expect, it } from 'vitest'
import { changes, type Answer } from './answers'

const record = (counter: number, status: 'unsent' | 'applied' | 'refused' = 'unsent') => ({ counter, hash: 'h' + counter, status })
const answer = (counter: number, status: string, more: Partial<Answer> = {}): Answer => ({ counter, hash: 'h' + counter, status, known: null, code: null, zh: null, en: null, ...more })

describe('An answer to a sending', () => {
  it('does a record only by a line of its own', () => {
    const changed = changes([record(1), record(2)], { records: [answer(1, 'applied')], followed: [], missing: [] })
    expect([...changed.keys()]).toEqual([1])
  })

  it('of a record sent before says what became of it then', () => {
    const changed = changes([record(1)], { records: [answer(1, 'already-known', { known: 'conflict', code: 'round.overload' })], followed: [], missing: [] })
    expect(changed.get(1)).toMatchObject({ status: 'conflict', code: 'round.overload' })
  })

  it('that means another record with that counter changes nothing', () =>
    expect(changes([record(1)], { records: [answer(1, 'applied', { hash: 'other' })], followed: [], missing: [] }).size).toBe(0))

  it('moves on what waited', () =>
    expect(changes([record(1, 'applied')], { records: [], followed: [answer(1, 'conflict')], missing: [] }).get(1)?.status).toBe('conflict'))

  it('has what is missing sent again, but not what was refused', () => {
    const changed = changes([record(1, 'applied'), record(2, 'refused'), record(3)], { records: [answer(3, 'waiting')], followed: [], missing: [{ from: 1, to: 2 }] })
    expect([...changed].map(([counter, change]) => [counter, change.status])).toEqual([[3, 'waiting'], [1, 'unsent']])
  })
})
