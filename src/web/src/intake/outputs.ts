import { gramsOrZero } from '@/shared/masses'
import type { Schemas } from '@/api/client'
import type { Text } from '@/i18n'

/** One thing that comes out of a treatment, as it is being typed. */
export interface Output {
  key: number
  kind: Schemas['OutputKind']
  name: string
  typed: string
  reason: string
  /** Of a residue's own container, made first. */
  label: string
  /** Where the making of the label stands in the journal. */
  position: string | undefined
}

export const emptyOutput = (key: number): Output => ({ key, kind: 'product', name: '', typed: '', reason: '', label: '', position: undefined })

export const kinds: Record<Schemas['OutputKind'], Text> = { product: ['产品', 'Product'], residue: ['残余物（危废）', 'Residue (hazardous)'], emplaced: ['填埋入库', 'Emplaced'], loss: ['损耗', 'Loss'] }

export const isComplete = (one: Output): boolean => one.name.trim() !== '' && (gramsOrZero(one.typed) ?? 0) > 0 && (one.kind !== 'residue' || one.label !== '') && (one.kind !== 'loss' || one.reason.trim() !== '')
