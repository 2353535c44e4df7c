import { accountWord, nodeWord } from './words'
import type { Schemas } from '@/api/client'

type Node = Schemas['TraceNode']
type Edge = Schemas['TraceEdge']

/** A box of the picture. */
export interface FlowNode {
  id: string
  kind: string
  /** What stands beside the box. */
  text: string
  massKg: number
  /** Opens this container's own trace. */
  label?: string
  redacted: boolean
}
/** Mass that went from one box to another; by a run, or simply rests there. */
export interface FlowEdge {
  from: string
  to: string
  massKg: number
  run: string | null
}
export interface Flow {
  nodes: FlowNode[]
  edges: FlowEdge[]
}

/** Where a container's mass went: what runs made of it, and in which store, truck or run the rest is. */
export function forwardFlow(nodes: readonly Node[], edges: readonly Edge[], words: FlowWords): Flow {
  const flow: Flow = { nodes: nodes.map((node) => box(node, words)), edges: edges.map((edge) => ({ ...edge })) }
  const shown = new Map<string, FlowNode>()
  for (const node of nodes)
    for (const holding of node.holdings) {
      const id = `rests:${holding.kind}:${holding.place ?? node.id}`
      let place = shown.get(id)
      if (!place) {
        place = { id, kind: holding.kind, text: `${accountWord(holding.kind)} ${holding.placeName ?? holding.partyName ?? holding.place ?? words.hidden}`, massKg: 0, redacted: holding.place === null }
        shown.set(id, place)
      }
      place.massKg += holding.massKg
      flow.edges.push({ from: node.id, to: id, massKg: holding.massKg, run: null })
    }
  flow.nodes.push(...shown.values())
  return flow
}

/** Where a container's mass came from, with the firms that said they produced it. */
export function backwardFlow(nodes: readonly Node[], edges: readonly Edge[], words: FlowWords): Flow {
  const flow: Flow = { nodes: nodes.map((node) => box(node, words)), edges: edges.map((edge) => ({ ...edge })) }
  const shown = new Map<string, FlowNode>()
  for (const node of nodes) {
    if (node.kind !== 'generated' || node.massKg === 0) continue
    const id = `source:${node.site ?? node.id}`
    let source = shown.get(id)
    if (!source) {
      source = { id, kind: 'source', text: node.partyName ?? node.siteName ?? node.party ?? words.hidden, massKg: 0, redacted: false }
      shown.set(id, source)
    }
    source.massKg += node.massKg
    flow.edges.push({ from: id, to: node.id, massKg: node.massKg, run: null })
  }
  flow.nodes.push(...shown.values())
  return flow
}

export interface FlowWords {
  /** Said of what the caller may not see. */
  hidden: string
  /** Said where depth or number of nodes ended the trace. */
  cut: string
}

function box(node: Node, words: FlowWords): FlowNode {
  const what = node.redacted ? words.hidden : [node.name ?? nodeWord(node.kind), node.label ? '…' + node.label.slice(-11) : null, node.partyName].filter(Boolean).join(' ')
  return { id: node.id, kind: node.kind, text: node.followed ? what : `${what} (${words.cut})`, massKg: node.massKg, redacted: node.redacted, ...(node.label ? { label: node.label } : {}) }
}
