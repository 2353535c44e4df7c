import { describe, expect, it } from 'vitest'
import { differenceOf, gramsIn, gramsOrZero } from './masses'

describe('A mass at the scale', () => {
  it.each([['0', 0], ['0.000', 0], ['18.2', 18_200], ['186,455', 186_455], ['-1', null], ['1.2345', null], ['', null], ['abc', null]])('typed as “%s” is %s grams', (typed, grams) => {
    expect(gramsOrZero(typed)).toBe(grams)
  })

  it('of the API becomes whole grams without an error of floating point', () => expect(gramsIn(168.3 + 0.1 + 0.2)).toBe(168_600))

  it('is compared with the book in kilograms and percent', () => {
    expect(differenceOf(168_200, 168_300)).toEqual({ grams: -100, percent: (-100 / 168_300) * 100 })
    expect(differenceOf(5, 0)).toEqual({ grams: 5, percent: null })
    expect(differenceOf(null, 168_300)).toBeNull()
  })
})
