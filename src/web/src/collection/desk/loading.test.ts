import { describe, expect, it } from 'vitest'
import { codeOf, container, emptyRow, expectedRows } from './loading'
import { happened } from './happened'

describe('A container typed at the desk', () => {
  it('takes its waste code from the label', () => {
    expect(codeOf('91330106ma27a0017m9002140820261116001 ')).toBe('900-214-08')
    expect(codeOf('91330106MA27A0017M')).toBeNull()
  })

  it('goes in whole grams, estimated where no scale is named', () => {
    expect(container({ ...emptyRow('900-214-08'), label: 'x', kg: '168.3' })).toMatchObject({ grams: 168_300, weigher: 'estimate', label: 'X', volumeLitres: 200 })
  })

  it('goes as 0 where it cannot be read, which the server refuses by field', () => {
    expect(container({ ...emptyRow('900-214-08'), kg: 'much', litres: 'some' })).toMatchObject({ grams: 0, volumeLitres: 0 })
  })

  it('starts with a row for each expected container, one at least', () => {
    expect(expectedRows([{ wasteCode: '900-214-08', kg: 300, containers: 2 }, { wasteCode: '900-041-49', kg: 5, containers: 0 }]).map((row) => row.wasteCode)).toEqual(['900-214-08', '900-214-08', '900-041-49'])
  })
})

describe('A time typed at the desk', () => {
  it('is China time, and now when nothing is typed', () => {
    expect(happened('2026-11-23T09:30')).toBe('2026-11-23T09:30:00+08:00')
    expect(happened('')).toBeNull()
  })
})
