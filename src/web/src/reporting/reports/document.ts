import { send } from '@/api/client'
import { ProblemError, read } from '@/api/problem'

/** A completed report as it is kept. */
export interface ReportDocument {
  regionName?: string
  region: string
  from: string
  to: string
  asOf: string
  positions: readonly string[]
  tables: readonly ReportTable[]
}
export interface ReportTable {
  name: string
  titleZh: string
  titleEn: string
  noteZh: string
  noteEn: string
  columns: readonly ReportColumn[]
  rows: readonly { cells: readonly Cell[]; opens?: string }[]
  totals?: readonly Cell[]
}
export interface ReportColumn {
  name: string
  zh: string
  en: string
  type: 'text' | 'kg' | 'percent' | 'number' | 'figure'
  opens?: string
  /** What its texts are called. */
  words?: Readonly<Record<string, { zh: string; en: string }>>
}
export type Cell = string | number | null

async function content(report: string, query: string): Promise<Response> {
  const response = await send(new Request(`${location.origin}/api/reporting/reports/${report}/content?${query}`))
  if (!response.ok) throw new ProblemError(read(await response.json().catch(() => null), response))
  return response
}

export const documentOf = async (report: string): Promise<ReportDocument> => (await content(report, 'format=json')).json() as Promise<ReportDocument>

/** Gives the browser a file of the report. */
export async function download(report: string, query: string, name: string): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await (await content(report, query)).blob())
  link.download = name
  link.click()
  // The browser has it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The pages that show what the API lists at an address. */
const PAGES: Readonly<Record<string, (query: URLSearchParams) => string>> = {
  '/api/reporting/aggregates/batches': (query) => '/d/figures/batches?' + plain(query),
  '/api/reporting/indicators/evaluation': (query) => {
    const number = query.get('number')
    query.delete('number')
    return `/d/indicators/${number}?${plain(query)}`
  },
  '/api/reporting/statistics': (query) => '/d/indicators/statistics?' + plain(query),
  '/api/reporting/coverage-figures/rows': (query) => '/d/indicators/coverage?' + plain(query),
}
/** Commas between links are left as people read them. */
const plain = (query: URLSearchParams): string => query.toString().replaceAll('%2C', ',')

/** The page behind a cell; null when it does not open. Documents of before hold the filter of the batches alone. */
export function behind(row: { opens?: string }, column: ReportColumn): string | null {
  if (row.opens === undefined || column.opens === undefined) return null
  const whole = [row.opens, column.opens].filter((part) => part !== '').join('&')
  if (!whole.startsWith('/')) return '/d/figures/batches?' + whole
  const [address, query] = whole.split('?')
  return PAGES[address!]?.(new URLSearchParams(query)) ?? null
}
