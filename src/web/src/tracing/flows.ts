/** What went from one region to another, or stayed within when both are the same. */
export interface RegionFlow {
  from: string
  fromName: string | null
  to: string
  toName: string | null
  massKg: number
}
/** Where a region lies: its centre in degrees. */
export interface Place {
  name: string
  longitude: number
  latitude: number
}
export interface MapNode {
  code: string
  name: string
  x: number
  y: number
  /** Pixels across; grows with the root of what stayed within, so that its area is the mass. */
  size: number
  withinKg: number
  /** Whether it is part of a flow; the others show where they all lie. */
  isPart: boolean
}
export interface MapArrow {
  from: string
  to: string
  text: string
  massKg: number
  /** Pixels; the heaviest is the widest. */
  width: number
}

const DOT_PIXELS = 5
const NODE_PIXELS = [9, 46] as const
const ARROW_PIXELS = [1, 14] as const
/** A degree of longitude is shorter than one of latitude by this at Zhejiang's 29° north. */
const SHORTER = Math.cos((29 * Math.PI) / 180)

/** The picture of flows among all regions whose place is known. What cannot be drawn stands in the table. */
export function pictureOf(flows: readonly RegionFlow[], places: ReadonlyMap<string, Place>): { nodes: MapNode[]; arrows: MapArrow[] } {
  const drawn = flows.filter((flow) => places.has(flow.from) && places.has(flow.to))
  const within = new Map(drawn.filter((flow) => flow.from === flow.to).map((flow) => [flow.from, flow.massKg]))
  const between = drawn.filter((flow) => flow.from !== flow.to)
  const mostWithin = Math.max(0, ...within.values())
  const mostBetween = Math.max(0, ...between.map((flow) => flow.massKg))
  const part = new Set(drawn.flatMap((flow) => [flow.from, flow.to]))
  return {
    nodes: [...places].map(([code, place]) => {
      const isPart = part.has(code)
      const withinKg = within.get(code) ?? 0
      return { code, name: place.name, x: place.longitude * SHORTER, y: -place.latitude, withinKg, isPart, size: isPart ? scaled(NODE_PIXELS, mostWithin === 0 ? 0 : Math.sqrt(withinKg / mostWithin)) : DOT_PIXELS }
    }),
    arrows: between.map((flow) => ({ from: flow.from, to: flow.to, text: `${flow.fromName ?? flow.from} → ${flow.toName ?? flow.to}`, massKg: flow.massKg, width: scaled(ARROW_PIXELS, flow.massKg / mostBetween) })),
  }
}

const scaled = ([least, most]: readonly [number, number], share: number): number => least + (most - least) * share
