import { describe, expect, it } from 'vitest'
import { emptyLine, filing, gapsOf, proposed, tonnesOf } from './plan'

const unfetched = { wasteCode: '900-214-08', producedTonnes: 0.21, transferTonnes: 0.17, receiver: null, receiverName: null, method: null, producedKg: 208.3, containers: 2, dispatchedKg: 0, manifests: 0 }

describe('A line of a plan', () => {
  it('takes tonnes to the gram, and nothing finer or else', () => {
    expect(['12.5', ' 0,21 ', '0.000001', '0'].map(tonnesOf)).toEqual([12.5, 0.21, 0.000001, 0])
    expect(['', '1.0000001', '-1', '1e3', '12 t'].map(tonnesOf)).toEqual([null, null, null, null, null])
  })

  it('says what is not filled in', () => {
    expect(gapsOf(emptyLine())).toEqual(['wasteCode', 'produced', 'transfer', 'receiver', 'method'])
  })

  it('keeps what the ledger proposes, and leaves open whom nobody knows yet', () => {
    const [line] = proposed([unfetched], [])
    expect(gapsOf(line!)).toEqual(['receiver', 'method'])
    expect(filing([{ ...line!, wasteCode: '90021408', receiver: 'R', method: 'R9' }])).toEqual([{ wasteCode: '900-214-08', producedTonnes: 0.21, transferTonnes: 0.17, receiver: 'R', method: 'R9' }])
  })

  it('goes on to whom the plan in force names, unless the ledger names another', () => {
    const filed = [{ wasteCode: '900-214-08', producedTonnes: 5, transferTonnes: 5, receiver: 'old', method: 'D10' }]
    const fetched = { ...unfetched, receiver: 'new', receiverName: 'New', method: 'R9' }
    expect(proposed([unfetched, fetched], filed)).toMatchObject([{ produced: '0.21', receiver: 'old', method: 'D10' }, { receiver: 'new', method: 'R9' }])
  })
})
