import type { Schemas } from '@/api/client'
import { codeOf } from '@/firm/ask/wish'

/** A line of a plan as it is written on the page. */
export interface PlanLine {
  key: number
  wasteCode: string
  produced: string
  transfer: string
  receiver: string
  method: string
  /** What the ledger says about it, when the line was proposed. */
  from: Schemas['ProposedLine'] | null
}

let keys = 0
export const emptyLine = (): PlanLine => ({ key: ++keys, wasteCode: '', produced: '', transfer: '', receiver: '', method: '', from: null })

export const linesOf = (plan: Schemas['GetPlanResponse']): PlanLine[] =>
  plan.lines.map((line) => ({ key: ++keys, wasteCode: line.wasteCode, produced: String(line.producedTonnes), transfer: String(line.transferTonnes), receiver: line.receiver, method: line.method, from: null }))

/** Waste that nobody fetched lately goes where the plan in force sends it. */
export const proposed = (lines: readonly Schemas['ProposedLine'][], filed: readonly Schemas['FilePlanLine'][]): PlanLine[] =>
  lines.map((line) => {
    const { receiver, method } = line.receiver === null ? (filed.find((one) => one.wasteCode === line.wasteCode) ?? line) : line
    return { key: ++keys, wasteCode: line.wasteCode, produced: line.producedTonnes?.toString() ?? '', transfer: line.transferTonnes?.toString() ?? '', receiver: receiver ?? '', method: method ?? '', from: line }
  })

/** Tonnes as typed, with at most six decimals (a gram); null when it is no amount. */
export function tonnesOf(typed: string): number | null {
  const text = typed.trim().replace(/[,，]/, '.')
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : null
}

/** What is not filled in yet, in the order of the fields. */
export const gapsOf = (line: PlanLine): ('wasteCode' | 'produced' | 'transfer' | 'receiver' | 'method')[] => [
  ...(codeOf(line.wasteCode) === null ? (['wasteCode'] as const) : []),
  ...(['produced', 'transfer'] as const).filter((field) => tonnesOf(line[field]) === null),
  ...(['receiver', 'method'] as const).filter((field) => line[field] === ''),
]

/** The lines as the API takes them; only when no line has gaps. */
export const filing = (lines: readonly PlanLine[]): Schemas['FilePlanLine'][] =>
  lines.map((line) => ({ wasteCode: codeOf(line.wasteCode)!, producedTonnes: tonnesOf(line.produced)!, transferTonnes: tonnesOf(line.transfer)!, receiver: line.receiver, method: line.method }))
