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
  type: 'text' | 'kg' | 'percent' | 'number'
  opens?: string
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

/** The address of the batches behind a cell; null when it does not open. */
export function behind(row: { opens?: string }, column: ReportColumn): string | null {
  if (row.opens === undefined || column.opens === undefined) return null
  return '/d/figures/batches?' + [row.opens, column.opens].filter((part) => part !== '').join('&')
}
