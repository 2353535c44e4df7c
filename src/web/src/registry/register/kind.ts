import type { Schemas } from '@/api/client'
import type { Text } from '@/i18n'
import type { Page } from '@/shared/usePages'

/** What a licence says of one category of waste, as it is typed: codes apart by blanks. */
export interface Scope {
  category: string
  mode: string
  codes: string
}

/** A member as a form holds it. */
export type Value = string | boolean | Scope[]
export type Values = Record<string, Value>

/** A member of a register entry; its name is the API's, so that a refusal finds its input. */
export interface Field {
  name: string
  text: Text
  type: 'line' | 'code' | 'number' | 'date' | 'yes' | 'choice' | 'scopes'
  /** Said below the input. */
  help?: Text
  /** For a choice. */
  choices?: Record<string, Text>
  optional?: true
  /** Part of the entry's name in the register: not changed once it is there. */
  key?: true
}

/** A line of the list. */
export interface Row {
  key: string
  name: string
  detail: string
  /** The firm it belongs to. */
  party: string | null
  /** The last day, where there is one. */
  validTo: string | null
}

/** A kind of register entry: how it is listed, asked and entered. */
export interface Kind {
  title: Text
  one: Text
  fields: readonly Field[]
  /** Kept by a carrier's dispatcher too. */
  fleet?: true
  /** What the list is asked by. */
  filter: Text
  rows: (filter: string | undefined, cursor: string | undefined) => Promise<Page<Row>>
  find: (key: string) => Promise<Values>
  put: (values: Values) => Promise<unknown>
  /** The path's part that names an entry, from its values. */
  keyOf: (values: Values) => string
}

export const text = (values: Values, name: string): string => String(values[name] ?? '').trim()
export const number = (values: Values, name: string): number => Number(text(values, name).replace(',', '.').replace('，', '.'))
export const yes = (values: Values, name: string): boolean => values[name] === true
/** Null for what was left empty. */
export const maybe = (values: Values, name: string): string | null => text(values, name) || null
export const code = (values: Values, name: string): string => text(values, name).toUpperCase()

/** A scope as it is typed, and as the API has it. */
export const typed = (scope: Schemas['ScopeView']): Scope => ({ category: scope.category, mode: scope.mode, codes: (scope.codes ?? []).join(' ') })
export const told = (scope: Scope): Schemas['ScopeView'] => ({ category: scope.category.trim().toUpperCase(), mode: scope.mode, codes: scope.mode === 'all' ? [] : scope.codes.split(/[\s,;，；]+/).filter(Boolean) })

export const region: Field = { name: 'region', text: ['地区代码（6 位）', 'Region code (6 digits)'], type: 'code' }
export const carrier: Field = { name: 'carrier', text: ['承运单位（统一社会信用代码）', 'Carrier (credit code)'], type: 'code' }
export const covers: Field = { name: 'coversHazardousWaste', text: ['经营范围含危险废物', 'Covers hazardous waste'], type: 'yes' }
export const period: readonly Field[] = [
  { name: 'validFrom', text: ['有效期起', 'Valid from'], type: 'date' },
  { name: 'validTo', text: ['有效期止（当天仍有效）', 'Valid to (that day included)'], type: 'date' },
]
