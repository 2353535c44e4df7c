import { gramsOf } from '@/collection/driver/mass'

/** Kilograms as typed, in whole grams; 0 is a mass here, such as the tare of what stands on no pallet. Null when it is no mass. */
export const gramsOrZero = (typed: string): number | null => (/^\s*0([.,，]0{1,3})?\s*$/.test(typed) ? 0 : gramsOf(typed))

/** A mass of the API in whole grams. */
export const gramsIn = (kilograms: number): number => Math.round(kilograms * 1000)

/** How far a weight is from the book, in grams and in percent of the book; null while there is no weight. */
export function differenceOf(netGrams: number | null, bookGrams: number): { grams: number; percent: number | null } | null {
  if (netGrams === null) return null
  const grams = netGrams - bookGrams
  return { grams, percent: bookGrams > 0 ? (grams / bookGrams) * 100 : null }
}
