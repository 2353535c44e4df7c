import { kg } from '@/i18n/format'

/** A sum of the books, which may be below nothing: what was produced, or what was found too much. */
export const signedKg = (value: number): string => (value < 0 ? '−' : '') + kg(Math.abs(value))
