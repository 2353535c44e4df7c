import { told, type Field, type Kind, type Scope, type Value, type Values } from './kind'
import { say } from '@/i18n'

/** What is written of a scope, on one line. */
const scopeLine = (scope: Scope) => [scope.category, scope.mode, ...(told(scope).codes ?? [])].join(' ')

/** A member in words. */
export function shown(field: Field, value: Value | undefined): string {
  if (value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return say(value ? ['是', 'yes'] : ['否', 'no'])
  if (Array.isArray(value)) return value.map(scopeLine).join('; ')
  return field.choices?.[value] ? say(field.choices[value]) : value.trim()
}

export interface Change {
  field: Field
  before: string
  after: string
}

/** What a form would change of what the register says. */
export const changes = (kind: Kind, before: Values, after: Values): Change[] =>
  kind.fields
    .filter((field) => !field.key)
    .map((field) => ({ field, before: shown(field, before[field.name]), after: shown(field, after[field.name]) }))
    .filter((change) => change.before !== change.after)

/** An empty form; a choice stands at its first, and a key or firm that is known is filled in. */
export const blank = (kind: Kind, known: Record<string, unknown>): Values =>
  Object.fromEntries(
    kind.fields.map((field): [string, Value] => {
      const given = known[field.name]
      if (typeof given === 'string') return [field.name, given]
      return [field.name, field.type === 'yes' ? true : field.type === 'scopes' ? [{ category: '', mode: 'all', codes: '' }] : field.type === 'choice' ? (Object.keys(field.choices ?? {})[0] ?? '') : '']
    }),
  )
