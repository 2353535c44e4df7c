import { describe, expect, it } from 'vitest'
import { read } from './gate'

describe('A code at the gate', () => {
  const label = '91330106MA27A0017M9002140820261116001'
  it.each([
    ['20263301000007', { manifest: '20263301000007' }],
    ['https://wasteloop.example/m/20263301000007', { manifest: '20263301000007' }],
    [label.toLowerCase(), { label }],
    ['HTTPS://WASTELOOP.EXAMPLE/' + label, { label }],
    ['2026330100000', null],
    [label + '1', null],
  ])('“%s” is read', (text, code) => expect(read(text)).toEqual(code))
})
