import { describe, expect, it } from 'vitest'
import { drawn, filterOf, filtersIn, rowsOf, totalOf } from './figures'

const none = { month: null, province: null, city: null, county: null, regionName: null, category: null, code: null, class: null, stream: null, kind: null, link: null, method: null }
const line = (month: string, link: string, massKg: number) => ({ key: { ...none, month, link }, massKg })

describe('figures', () => {
  it('are laid out by what they are grouped by, a column each link', () => {
    const rows = rowsOf([line('2026-01', 'produced', 5), line('2026-01', 'stored', 2), line('2026-02', 'produced', 1)], 'month')
    expect(rows.map((row) => [row.key, row.byLink.get('produced'), row.byLink.get('stored')])).toEqual([['2026-01', 5, 2], ['2026-02', 1, undefined]])
  })
  it('sum to the gram', () => {
    const rows = rowsOf([line('2026-01', 'produced', 0.1), line('2026-02', 'produced', 0.2)], 'month')
    expect(totalOf(rows, 'produced')).toBe(0.3)
  })
  it('leave the lightest off a chart that cannot hold all, in the order they had', () => {
    const rows = rowsOf([line('a', 'stored', 1), line('b', 'stored', -9), line('c', 'stored', 3)], 'month')
    expect(drawn(rows, ['stored'], 2).map((row) => row.key)).toEqual(['b', 'c'])
  })
  it('open to the batches of their own group', () => {
    expect(filterOf('month', '2026-01')).toEqual({ from: '2026-01', to: '2026-01' })
    expect(filterOf('code', '900-249-08')).toEqual({ wasteCode: '900-249-08' })
    expect(filtersIn({ from: '2026-01', by: 'month', link: '', asOf: ['x'] })).toEqual({ from: '2026-01' })
  })
})
