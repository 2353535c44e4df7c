import { describe, expect, it } from 'vitest'
import { blank, changes } from './changes'
import { told } from './kind'
import { kinds } from './kinds'
import { choose } from '@/i18n'
import { language } from '@/i18n'

language.value = 'en'

const vehicle = { plate: '浙A12345', carrier: '91330100MA27A0033L', certificate: '3301', loadMaxKg: '9990', coversHazardousWaste: true, validFrom: '2025-01-01', validTo: '2027-12-31' }

describe('A change of the register', () => {
  choose('zh')

  it('names what would be replaced, before and after, and nothing else', () => {
    const found = changes(kinds.vehicles!, vehicle, { ...vehicle, loadMaxKg: ' 9990 ', coversHazardousWaste: false, validTo: '2028-12-31' })
    expect(found.map(({ field, before, after }) => [field.name, before, after])).toEqual([['coversHazardousWaste', '是', '否'], ['validTo', '2027-12-31', '2028-12-31']])
  })

  it('sees a licence’s wastes as they are, however they are typed', () => {
    const of = (codes: string) => ({ scopes: [{ category: 'HW49', mode: 'only', codes }] })
    expect(changes(kinds.licences!, of('900-041-49 900-039-49'), of('900-041-49，900-039-49'))).toEqual([])
    expect(changes(kinds.licences!, of('900-041-49'), of('900-039-49'))).toHaveLength(1)
  })

  it('starts from what is known', () => {
    expect(blank(kinds.vehicles!, { carrier: 'X', other: 'Y' })).toMatchObject({ carrier: 'X', plate: '', coversHazardousWaste: true })
    expect(blank(kinds.crew!, {})).toMatchObject({ duty: 'driver' })
  })

  it('keeps no codes of a category that is covered whole', () => {
    expect(told({ category: 'hw08 ', mode: 'all', codes: '900-214-08' })).toEqual({ category: 'HW08', mode: 'all', codes: [] })
  })
})
