import { expect, test } from 'vitest'
import { backwardFlow, forwardFlow } from './flow'
import type { Schemas } from '@/api/client'

const words = { hidden: 'hidden', cut: 'cut off' }
const node = (id: string, given: Partial<Schemas['TraceNode']> = {}): Schemas['TraceNode'] => ({
  id, kind: 'generated', label: id, redacted: false, name: 'oil', wasteCode: '900-214-08', account: null, site: 'S1', siteName: 'Works', party: 'P1', partyName: 'Firm',
  region: '330106', massKg: 100, level: 0, followed: true, holdings: [], manifests: [], ...given,
})
const rests = (kind: string, place: string, massKg: number) => ({ kind, place, placeName: null, party: null, partyName: null, massKg })

test('What rests in one store is one box, and all that leaves a box is what it held', () => {
  const flow = forwardFlow(
    [node('A', { holdings: [rests('store', 'S2', 30)] }), node('B', { kind: 'residue', massKg: 70, holdings: [rests('store', 'S2', 70)] })],
    [{ from: 'A', to: 'B', run: 'R', massKg: 70 }],
    words,
  )
  expect(flow.nodes.map(({ id, massKg }) => [id, massKg])).toEqual([['A', 100], ['B', 70], ['rests:store:S2', 100]])
  expect(flow.edges.filter((edge) => edge.from === 'A').reduce((sum, edge) => sum + edge.massKg, 0)).toBe(100)
})

test('What is not followed or not shown says so', () => {
  const [hidden, cut] = forwardFlow([node('hidden-1', { redacted: true, label: null }), node('C', { followed: false })], [], words).nodes
  expect(hidden).toMatchObject({ text: 'hidden', redacted: true })
  expect(hidden).not.toHaveProperty('label')
  expect(cut!.text).toContain('cut off')
})

test('Containers of one site come from one source', () => {
  const flow = backwardFlow([node('A', { massKg: 40 }), node('B', { massKg: 2 }), node('R', { kind: 'residue', massKg: 42 })], [], words)
  expect(flow.nodes.find((one) => one.kind === 'source')).toMatchObject({ text: 'Firm', massKg: 42 })
  expect(flow.edges.map(({ from, to }) => [from, to])).toEqual([['source:S1', 'A'], ['source:S1', 'B']])
})
