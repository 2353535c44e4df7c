import { beforeEach, describe, expect, it } from 'vitest'
import { choose } from '@/i18n'
import { ends, open } from './fate'

const end = (kind: string, name: string, massKg: number) => ({ kind, name, massKg, method: 'R9', on: '2026-05-03', party: 'p', partyName: '甲厂' })
const fate = (openKg: number, ...all: ReturnType<typeof end>[]) => ({ label: 'l', wasteCode: '900-214-08', wasteName: '废矿物油', filledOn: '2026-05-01', massKg: 180, openKg, closurePercent: 90, closed: openKg === 0, ends: all })

beforeEach(() => choose('zh'))

describe('A fate in words', () => {
  it('says what became of how much, when and where', () => {
    const [product, disposed, lost] = ends(fate(0, end('product', '再生基础油', 162), end('emplaced', '安全填埋', 10), end('loss', '水分', 8)))
    expect(product![0]).toBe('162 kg 于 2026年5月3日 成为再生基础油（甲厂，R9）')
    expect(disposed![0]).toContain('最终处置：安全填埋')
    expect(lost![1]).toContain('was lost')
  })

  it('says what is still open, all of it or the rest', () => {
    expect(open(fate(180))[0]).toContain('180 kg 还没有最终去向')
    expect(open(fate(18, end('product', '再生基础油', 162)))[0]).toContain('其余 18 kg')
  })
})
