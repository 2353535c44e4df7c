import { describe, expect, it } from 'vitest'
import { roundNow, type Packet, type Stop } from './packet'
import type { KeptRecord, RecordStatus } from '@/store/db'

const stop = (id: string, more: Partial<Stop> = {}) => ({ stop: id, state: 'planned', containers: [], reason: null, ...more }) as unknown as Stop
const packet = (...stops: Stop[]) => ({ round: { round: 'r', state: 'released', stops, loadMaxKg: 1.5, containersMax: 4 }, stops: {} }) as unknown as Packet
const signed = (counter: number, type: string, at: string | null, said: object = {}, status: RecordStatus = 'unsent') =>
  ({ counter, type, round: 'r', stop: at, payload: JSON.stringify(said), status }) as unknown as KeptRecord

describe('A round on the phone', () => {
  it('stands where the packet left it until something is signed', () =>
    expect(roundNow(packet(stop('a')), [])).toMatchObject({ started: false, finished: false, loadGrams: 0, loadMaxGrams: 1500, stops: [{ outcome: 'open' }] }))

  it('follows what was signed here, sent or not', () => {
    const now = roundNow(packet(stop('a'), stop('b'), stop('c')), [
      signed(1, 'round-started', null),
      signed(2, 'stop-collected', 'a', { containers: [{ label: 'x', grams: 700 }, { label: 'y', grams: 1 }] }, 'applied'),
      signed(3, 'stop-missed', 'b', { outcome: 'refused', reason: 'unsafe' }),
    ])
    expect(now).toMatchObject({ started: true, loadGrams: 701, containers: 2 })
    expect(now.stops.map(({ outcome, reason }) => [outcome, reason])).toEqual([['collected', null], ['refused', 'unsafe'], ['open', null]])
  })

  it('counts what the desk entered', () =>
    expect(roundNow(packet(stop('a', { state: 'collected', containers: [{ grams: 500 }] as never })), [])).toMatchObject({ loadGrams: 500, stops: [{ outcome: 'collected' }] }))

  it('takes the first of two outcomes, and none that was refused', () => {
    expect(roundNow(packet(stop('a')), [signed(2, 'stop-collected', 'a', { containers: [] }), signed(1, 'stop-missed', 'a', { outcome: 'skipped' })]).stops[0]!.outcome).toBe('skipped')
    expect(roundNow(packet(stop('a')), [signed(1, 'stop-missed', 'a', { outcome: 'skipped' }, 'refused')]).stops[0]!.outcome).toBe('open')
  })

  it('does not offer a stop that was taken off or moved', () => expect(roundNow(packet(stop('a', { state: 'moved' })), []).stops[0]!.outcome).toBe('off'))
})
