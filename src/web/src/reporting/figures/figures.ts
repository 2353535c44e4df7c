import type { Schemas } from '@/api/client'

export const GROUPS = ['month', 'county', 'city', 'category', 'code', 'class', 'stream', 'method'] as const
export type Group = (typeof GROUPS)[number]
type Line = Schemas['ReadAggregatesAggregate']

/** A row of the table, and a place on the chart: what it is of, and kilograms by link. */
export interface FigureRow {
  key: string
  /** The region's name, where it is of a region. */
  name: string | null
  byLink: ReadonlyMap<string, number>
}

/** Lines by group and link, as rows by group in their order. */
export function rowsOf(lines: readonly Line[], group: Group): FigureRow[] {
  const rows = new Map<string, { key: string; name: string | null; byLink: Map<string, number> }>()
  for (const { key, massKg } of lines) {
    const of = key[group] ?? ''
    const row = rows.get(of) ?? { key: of, name: key.regionName, byLink: new Map() }
    row.byLink.set(key.link ?? '', massKg)
    rows.set(of, row)
  }
  return [...rows.values()]
}

/** The sum of a link over all rows, to the gram: floating kilograms would show a hair beside it. */
export const totalOf = (rows: readonly FigureRow[], link: string): number => rows.reduce((sum, row) => sum + Math.round((row.byLink.get(link) ?? 0) * 1000), 0) / 1000

/** The rows that a chart can hold: the heaviest, in the order that they had. Months are never left out. */
export function drawn(rows: readonly FigureRow[], links: readonly string[], max: number): readonly FigureRow[] {
  if (rows.length <= max) return rows
  const weight = (row: FigureRow) => links.reduce((sum, link) => sum + Math.abs(row.byLink.get(link) ?? 0), 0)
  const kept = new Set([...rows].sort((a, b) => weight(b) - weight(a)).slice(0, max))
  return rows.filter((row) => kept.has(row))
}

/** What a figure of a group asks of the batches; a month narrows the period, a region the region. */
export function filterOf(group: Group, key: string): Filters {
  switch (group) {
    case 'month': return { from: key, to: key }
    case 'county': case 'city': return { region: key }
    case 'code': return { wasteCode: key }
    case 'category': case 'class': case 'stream': case 'method': return { [group]: key }
  }
}

/** The filters that the address holds and the API knows. */
export const FILTERS = ['from', 'to', 'region', 'wasteCode', 'category', 'class', 'stream', 'kind', 'link', 'method', 'asOf', 'since'] as const

export type Filters = Partial<Record<(typeof FILTERS)[number], string>>

export function filtersIn(query: Record<string, unknown>): Filters {
  return Object.fromEntries(FILTERS.flatMap((name) => (typeof query[name] === 'string' && query[name] !== '' ? [[name, query[name]]] : []))) as Filters
}

/** The same without one of them. */
export const without = (filters: Filters, name: keyof Filters): Filters => ({ ...filters, [name]: undefined })
