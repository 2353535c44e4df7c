import { describe, expect, it } from 'vitest'
import { codeOf, fromProbable, itemsOf, wish } from './wish'

describe('A request', () => {
  it('asks for what is ticked, in kilograms or in containers but never in both', () => {
    const oil = { ...wish('900-214-08', '', ''), ticked: true, by: 'kg' as const, kg: 180 }
    const rags = { ...wish('900-041-49', '', ''), ticked: true, containers: 2 }
    expect(itemsOf([oil, rags, wish('900-052-31', '', '')])).toEqual([{ wasteCode: '900-214-08', kg: 180 }, { wasteCode: '900-041-49', containers: 2 }])
  })

  it('describes what the firm cannot name', () => {
    expect(itemsOf([], { on: true, description: ' 黑色溶剂 ', containers: 1, photo: null })).toEqual([{ description: '黑色溶剂', containers: 1 }])
  })

  it('begins with what is in store', () => {
    const waste = { wasteCode: '900-214-08', wasteName: '', categoryName: '', inStoreContainers: 3, reasons: [] }
    expect(fromProbable({ ...waste, inStoreKg: 420.5 })).toMatchObject({ by: 'kg', kg: 420.5 })
    expect(fromProbable({ ...waste, inStoreKg: null })).toMatchObject({ by: 'containers', containers: 3 })
  })
})

describe('A typed waste code', () => {
  it.each([['900-214-08', '900-214-08'], ['900 214 08', '900-214-08'], ['90021408', '900-214-08'], ['abc', null]])('%s is read as %s', (typed, code) => {
    expect(codeOf(typed!)).toBe(code)
  })
})
