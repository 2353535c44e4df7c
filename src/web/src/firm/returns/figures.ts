import type { Schemas } from '@/api/client'
import type { Text } from '@/i18n'

export const figureWords: Record<string, Text> = {
  opening: ['期初贮存', 'In store at the beginning'],
  produced: ['产生', 'Produced'],
  'from-runs': ['处理产生', 'From treatment'],
  dispatched: ['转移', 'Handed on'],
  variance: ['称重差异', 'Difference at the weighing'],
  closing: ['期末贮存', 'In store at the end'],
}

/** Figures that add up rows of the ledger; what was in store before and after is a balance. */
const ENTERED = ['produced', 'from-runs', 'dispatched', 'variance']
export const isEntered = (figure: { name: string; kg: number }): boolean => ENTERED.includes(figure.name) && figure.kg !== 0

/** The balance of a waste, line by line; what treatment made is left out where there is none. */
export function figures(waste: Schemas['WasteView']): { name: string; kg: number }[] {
  const all = [
    { name: 'opening', kg: waste.openingKg },
    { name: 'produced', kg: waste.producedKg },
    { name: 'from-runs', kg: waste.fromRunsKg },
    { name: 'dispatched', kg: waste.dispatchedKg },
    { name: 'variance', kg: waste.varianceKg },
    { name: 'closing', kg: waste.closingKg },
  ]
  return all.filter((figure) => figure.name !== 'from-runs' || figure.kg !== 0)
}
