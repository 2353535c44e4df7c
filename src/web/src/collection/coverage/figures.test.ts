import { describe, expect, it } from 'vitest'
import { figures, legendOf, levelOf } from './figures'

describe('A figure on the map', () => {
  it('grows darker with the wait', () => {
    expect([null, 0, 7, 8, 15, 31].map((days) => levelOf(figures.longest, days))).toEqual([0, 1, 1, 2, 3, 4])
  })

  it('grows darker the fewer are served', () => {
    expect([100, 75, 74, 49, 24, 0].map((percent) => levelOf(figures.served, percent))).toEqual([1, 1, 2, 3, 4, 4])
  })

  it('says its four colours in both languages', () => {
    expect(legendOf(figures.longest)[3]).toEqual([4, ['> 30 天', '> 30 days']])
    expect(legendOf(figures.served)[0]).toEqual([1, ['≥ 75%', '≥ 75%']])
  })
})
