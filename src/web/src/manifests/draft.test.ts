import { describe, expect, it } from 'vitest'
import { codesOn, coveringAll, gramsOn, isPlanned } from './draft'

const licence = (number: string, holder: string, methods: string[]) => ({ licence: number, holder, name: holder, region: '330110', kind: 'comprehensive', methods, yearlyTonnes: 1, validFrom: '2026-01-01', validTo: '2026-12-31', sites: [] })

describe('Who may take a load', () => {
  it('holds one licence for all of its codes, not several that cover it together', () => {
    const [both, oilOnly, inks] = [licence('1', 'both', ['R9', 'D10']), licence('2', 'split', ['R9']), licence('3', 'split', ['D10'])]
    expect(coveringAll([[both, oilOnly], [inks, both]]).map((one) => one.party)).toEqual(['both'])
  })

  it('is listed once with the methods of all of its licences', () => {
    expect(coveringAll([[licence('1', 'firm', ['R9']), licence('2', 'firm', ['D10', 'R9'])]])).toMatchObject([{ party: 'firm', methods: ['D10', 'R9'] }])
  })

  it('is nobody while nothing is loaded', () => expect(coveringAll([])).toEqual([]))

  it('stands in the plan when each code is handed to it there', () => {
    const lines = [{ wasteCode: 'a', receiver: 'x', method: 'R9' }, { wasteCode: 'b', receiver: 'y', method: 'R9' }]
    expect([isPlanned(lines, ['a'], 'x'), isPlanned(lines, ['a', 'b'], 'x'), isPlanned(lines, ['a'], 'y')]).toEqual([true, false, false])
  })
})

it('A load is added up in whole grams, and what is gone from store weighs nothing', () => {
  const load = [{ label: '1', wasteCode: 'b', massKg: 0.1 }, { label: '2', wasteCode: 'a', massKg: 0.2 }, { label: '3', wasteCode: null, massKg: null }]
  expect(gramsOn(load)).toBe(300)
  expect(codesOn(load)).toEqual(['a', 'b'])
})
