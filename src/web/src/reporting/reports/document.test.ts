import { describe, expect, it } from 'vitest'
import { behind } from './document'

describe('a cell of a report', () => {
  const column = (opens?: string) => ({ name: 'x', zh: 'x', en: 'x', type: 'kg' as const, ...(opens === undefined ? {} : { opens }) })
  it('opens to the batches of its row and column', () => {
    expect(behind({ opens: '/api/reporting/aggregates/batches?from=2026-01&region=330106' }, column('link=produced,stored'))).toBe('/d/figures/batches?from=2026-01&region=330106&link=produced,stored')
    expect(behind({ opens: '/api/reporting/aggregates/batches?since=2026-11-01' }, column(''))).toBe('/d/figures/batches?since=2026-11-01')
  })
  it('of an indicator opens to its page, of a term to its statistics or firms', () => {
    expect(behind({ opens: '/api/reporting/indicators/evaluation?number=16&year=2026&formula=generated' }, column('region=330106'))).toBe('/d/indicators/16?year=2026&formula=generated&region=330106')
    expect(behind({ opens: '/api/reporting/statistics?name=mines&region=330100&year=2026&history=true' }, column(''))).toBe('/d/indicators/statistics?name=mines&region=330100&year=2026&history=true')
    expect(behind({ opens: '/api/reporting/coverage-figures/rows?count=operators&region=330100&year=2026' }, column(''))).toBe('/d/indicators/coverage?count=operators&region=330100&year=2026')
  })
  it('of a report of before opens to its batches too', () => {
    expect(behind({ opens: 'from=2026-01&region=330106' }, column('link=produced'))).toBe('/d/figures/batches?from=2026-01&region=330106&link=produced')
  })
  it('does not open where nothing stands behind it', () => {
    expect(behind({ opens: '/api/reporting/aggregates/batches?from=2026-01' }, column())).toBeNull()
    expect(behind({ opens: '/api/reporting/elsewhere?a=1' }, column(''))).toBeNull()
    expect(behind({}, column('link=stored'))).toBeNull()
  })
})
