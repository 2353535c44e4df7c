import { describe, expect, it } from 'vitest'
import { isHandoverCode } from './handoverCode'
import { judge, loadable, placeCheck } from './judge'
import { gramsOf } from './mass'
import type { Packet, Stop } from './packet'

const firm = '91330110MA2D00001W'
const neighbour = '91330110MA2D00002U'
const oil = firm + '9002140820261122'
const stop = (id: string, mover: string, position: number) =>
  ({ stop: id, position, mover, moverName: '示例' + id, moverSite: mover + '001', manifest: '2026330100000' + position, state: 'planned', expected: [{ wasteCode: '900-214-08', kg: 180, containers: 1 }], containers: [] }) as unknown as Stop
const packet = {
  round: { round: 'r', stops: [stop('a', firm, 1), stop('b', neighbour, 2)] },
  stops: {
    a: { inStore: [{ label: oil + '001', wasteCode: '900-214-08', kg: 168.3 }], toBring: { '900-214-08': [oil + '999'] } },
    b: { inStore: [{ label: neighbour + '9002140820261122001', wasteCode: '900-214-08', kg: 90 }], toBring: {} },
  },
  keys: {},
} as unknown as Packet
const at = (text: string, here: string[] = []) => judge(text, packet, 'a', [{ label: oil + '005', firm: '示例乙' }], here.map((label) => ({ label })))

describe('What is scanned at a stop', () => {
  it('is a container of the store, with its booked mass', async () => expect(await at('HTTP://LOCALHOST:5080/' + oil + '001')).toEqual({ kind: 'in-store', label: oil + '001', wasteCode: '900-214-08', grams: 168_300 }))
  it('is a label brought along', async () => expect(await at(oil + '999')).toMatchObject({ kind: 'new-label', wasteCode: '900-214-08' }))
  it('is the firm’s own label that the packet does not know yet', async () => expect(await at(oil.toLowerCase() + '002')).toMatchObject({ kind: 'firms-own' }))
  it('is loaded already, here or before', async () => {
    expect(await at(oil + '001', [oil + '001'])).toMatchObject({ kind: 'loaded-here' })
    expect(await at(oil + '005')).toMatchObject({ kind: 'loaded-elsewhere', firm: '示例乙' })
  })
  it('belongs to a later stop, which is named', async () => expect(await at(neighbour + '9002140820261122001')).toMatchObject({ kind: 'other-stop', firm: '示例b', position: 2 }))
  it('is another firm’s', async () => expect(await at(neighbour + '9000414920261122007')).toMatchObject({ kind: 'other-firm' }))
  it('is a waste that was not asked for', async () => expect(await at(firm + '9000414920261122007')).toMatchObject({ kind: 'other-waste', wasteCode: '900-041-49' }))
  it('is a manifest, of this stop or not', async () => {
    expect(await at('HTTP://LOCALHOST:5080/M/20263301000001')).toEqual({ kind: 'manifest', number: '20263301000001', ours: true })
    expect(await at('20263301000002')).toMatchObject({ kind: 'manifest', ours: false })
  })
  it('is the wall code of this place, of another, or a broken one', async () => {
    expect(await at(`WLP1:${firm}001:${await placeCheck(firm + '001')}`)).toMatchObject({ kind: 'place', ours: true })
    expect(await at(`WLP1:${neighbour}001:${await placeCheck(neighbour + '001')}`)).toMatchObject({ kind: 'place', ours: false })
    expect(await at(`WLP1:${firm}002:${await placeCheck(firm + '001')}`)).toEqual({ kind: 'broken-place' })
  })
  it('is nothing of ours', async () => expect(await at('https://example.com/menu')).toEqual({ kind: 'no-label', text: 'https://example.com/menu' }))
  it('is loaded only when it belongs on the truck', async () => {
    const verdicts = await Promise.all([oil + '001', oil + '999', oil + '002', oil + '005', neighbour + '9000414920261122007', 'x'].map((text) => at(text)))
    expect(verdicts.map(loadable)).toEqual([true, true, true, false, false, false])
  })
})

describe('A hand-over code', () => {
  it('has eight digits of which the last checks the others', () => {
    expect(isHandoverCode('12345678')).toBe(false)
    expect(Array.from({ length: 10 }, (_, digit) => '1234567' + digit).filter(isHandoverCode)).toEqual(['12345674'])
    expect(isHandoverCode('1234567')).toBe(false)
  })
})

describe('A mass as typed', () => {
  it('is whole grams', () => {
    expect(gramsOf('168.3')).toBe(168_300)
    expect(gramsOf(' 0,001 ')).toBe(1)
    expect(gramsOf('19.99')).toBe(19_990)
  })
  it('is refused when it is finer, nothing or no number', () => expect(['0', '1.2345', '', '-3', '1e3', 'abc'].map(gramsOf)).toEqual([null, null, null, null, null, null]))
})
