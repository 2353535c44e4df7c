import { describe, expect, it } from 'vitest'
import { sum } from './stored'

const container = (wasteCode: string, massKg: number | null, filledOn: string, handOnBy: string | null = null) => ({ wasteCode, wasteName: wasteCode, massKg, filledOn, handOnBy })

describe('What stands with the firm', () => {
  it('is added up by waste, to the gram, and what stands longest comes first', () => {
    const found = sum([container('a', 0.1, '2026-05-02'), container('b', 3, '2026-04-01'), container('a', 0.2, '2026-05-01')])
    expect(found.map((one) => [one.wasteCode, one.containers, one.kg, one.oldest])).toEqual([['b', 1, 3, '2026-04-01'], ['a', 2, 0.3, '2026-05-01']])
  })

  it('says how many containers have no mass yet', () => {
    expect(sum([container('a', null, '2026-05-02'), container('a', 7, '2026-05-03')])[0]).toMatchObject({ containers: 2, kg: 7, unweighed: 1 })
  })

  it('names the earliest day by which it must be handed on', () => {
    expect(sum([container('a', 1, '2026-05-02'), container('a', 1, '2026-05-02', '2027-05-02'), container('a', 1, '2026-05-02', '2027-01-01')])[0]!.handOnBy).toBe('2027-01-01')
  })
})
