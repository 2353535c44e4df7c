import { describe, expect, it } from 'vitest'
import { behind } from './document'

describe('a cell of a report', () => {
  const column = (opens?: string) => ({ name: 'x', zh: 'x', en: 'x', type: 'kg' as const, ...(opens === undefined ? {} : { opens }) })
  it('opens to the batches of its row and column', () => {
    expect(behind({ opens: 'from=2026-01&region=330106' }, column('link=produced'))).toBe('/d/figures/batches?from=2026-01&region=330106&link=produced')
    expect(behind({ opens: 'since=2026-11-01' }, column(''))).toBe('/d/figures/batches?since=2026-11-01')
  })
  it('does not open where nothing stands behind it', () => {
    expect(behind({ opens: 'from=2026-01' }, column())).toBeNull()
    expect(behind({}, column('link=stored'))).toBeNull()
  })
})
