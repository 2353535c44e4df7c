import { gramsOf } from '../driver/mass'
import type { Schemas } from '@/api/client'

/** A container as it is typed at the desk. */
export interface Typed {
  label: string
  wasteCode: string
  kg: string
  weigher: string
  form: string
  packaging: string
  litres: string
}

/** The waste code that a label of 37 characters names (digits 19 to 26); null for anything else. */
export function codeOf(label: string): string | null {
  const found = /^[0-9A-Z]{18}(\d{3})(\d{3})(\d{2})\d{8}\d{3}$/.exec(label.trim().toUpperCase())
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null
}

/** One row for each container that is expected; label and mass are still to be typed. */
export const expectedRows = (expected: readonly Schemas['RoundViewLine'][]): Typed[] =>
  expected.flatMap((line) => Array.from({ length: Math.max(1, line.containers) }, () => emptyRow(line.wasteCode)))

export const emptyRow = (wasteCode: string): Typed => ({ label: '', wasteCode, kg: '', weigher: '', form: 'L', packaging: 'DRUM', litres: '200' })

/** As the API takes it; what cannot be read is sent as 0, so that the server names the field. */
export const container = (row: Typed): Schemas['CollectedContainer'] => ({
  label: row.label.trim().toUpperCase(),
  wasteCode: row.wasteCode.trim(),
  form: row.form,
  packaging: row.packaging,
  volumeLitres: Number(row.litres.replace('，', '.').replace(',', '.')) || 0,
  grams: gramsOf(row.kg) ?? 0,
  weigher: row.weigher.trim() || 'estimate',
})
