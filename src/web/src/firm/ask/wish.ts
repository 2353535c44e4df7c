import type { Schemas } from '@/api/client'

/** A waste to be fetched, as it is put together on the page. */
export interface Wish {
  wasteCode: string
  wasteName: string
  /** Why it is offered. */
  hint: string
  ticked: boolean
  by: 'kg' | 'containers'
  kg: number
  containers: number
}

/** Waste that the firm cannot name. */
export interface Unknown {
  on: boolean
  description: string
  containers: number
  photo: File | null
}

export interface When {
  from: string
  to: string
  hours: Schemas['VisitHours'][]
}

export const wish = (wasteCode: string, wasteName: string, hint: string): Wish => ({ wasteCode, wasteName, hint, ticked: false, by: 'containers', kg: 50, containers: 1 })

/** What is in store is what there is to fetch. */
export function fromProbable(waste: Schemas['FindProbableWaste']): Wish {
  const offered = wish(waste.wasteCode, waste.wasteName, waste.reasons[0]?.text ?? '')
  if (waste.inStoreKg !== null && waste.inStoreKg > 0) return { ...offered, by: 'kg', kg: waste.inStoreKg, containers: Math.max(1, waste.inStoreContainers) }
  return { ...offered, containers: Math.max(1, waste.inStoreContainers) }
}

/** The request's items; an amount is in kilograms or in containers, not both. */
export function itemsOf(wishes: readonly Wish[], unknown?: Unknown): Schemas['WishItem'][] {
  const named = wishes.filter((one) => one.ticked).map((one) => (one.by === 'kg' ? { wasteCode: one.wasteCode, kg: one.kg } : { wasteCode: one.wasteCode, containers: one.containers }))
  return unknown?.on ? [...named, { description: unknown.description.trim(), containers: unknown.containers }] : named
}

/** A national waste code such as 900-214-08; the hyphens may be left out. Null when it is none. */
export function codeOf(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{8}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` : null
}
