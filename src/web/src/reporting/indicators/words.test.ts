import { describe, expect, it } from 'vitest'
import { amount, gradeWord, named, shown, signed, type Figure } from './words'
import { choose } from '@/i18n'

const figure = (value: number | null, shape: string, unit = '%'): Figure => ({ value, unit, formula: { shape } }) as unknown as Figure

describe('A figure in words', () => {
  it('is n/a where there is none, and is not cut at a hundred', () => {
    choose('zh')
    expect(amount(null, '%')).toBe('n/a')
    expect(amount(104.79, '%')).toBe('104.79%')
    expect(amount(0, '吨')).toBe('0 吨')
    expect(signed(1.22, '%')).toBe('+1.22%')
    expect(signed(-10, '%')).toBe('-10%')
  })

  it('says yes or no for a statement', () => {
    choose('zh')
    expect(shown(figure(1, 'statement', ''))).toBe('是')
    expect(shown(figure(0, 'statement', ''))).toBe('否')
    expect(shown(figure(null, 'statement', ''))).toBe('n/a')
    expect(shown(figure(1, 'sum', '个'))).toBe('1 个')
  })

  it('takes the Chinese name where the set has no English one', () => {
    choose('en')
    expect(named({ nameZh: '秸秆综合利用率', nameEn: '' })).toBe('秸秆综合利用率')
    expect(named({ nameZh: '秸秆', nameEn: 'straw' })).toBe('straw')
    expect(gradeWord('far')).toBe('Not met')
    choose('zh')
  })
})
