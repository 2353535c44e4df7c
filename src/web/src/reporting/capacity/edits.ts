import type { Schemas } from '@/api/client'
import { say } from '@/i18n'
import { editWord } from './words'

export type Edit = Schemas['EditContent']

/** What the form holds of an edit: texts, as typed. */
export interface EditDraft {
  edit: string
  licence: string
  line: string
  method: string
  wasteCodes: string
  capTonnes: string
  tonnes: string
  region: string
  waste: string
  percent: string
}

export const emptyDraft = (edit = 'close-plant'): EditDraft => ({ edit, licence: '', line: '', method: '', wasteCodes: '', capTonnes: '', tonnes: '', region: '', waste: '', percent: '' })

/** Which members an edit has. */
export const FIELDS: Record<string, readonly (keyof EditDraft)[]> = {
  'close-plant': ['licence'],
  'add-line': ['licence', 'line', 'method', 'wasteCodes', 'capTonnes', 'tonnes'],
  'change-total': ['licence', 'tonnes'],
  'raise-demand': ['region', 'waste', 'percent'],
}

const text = (value: string): string | null => value.trim() || null
const amount = (value: string): number | null => (value.trim() === '' ? null : Number(value))

/** As the API takes it; what does not belong to the edit is left out. */
export function contentOf(draft: EditDraft): Edit {
  const has = (field: keyof EditDraft) => FIELDS[draft.edit]?.includes(field) ?? false
  return {
    edit: draft.edit,
    licence: has('licence') ? text(draft.licence) : null,
    line: has('line') ? text(draft.line) : null,
    method: has('method') ? text(draft.method) : null,
    wasteCodes: has('wasteCodes') ? draft.wasteCodes.split(/[\s,，、;；]+/).filter(Boolean) : null,
    capTonnes: has('capTonnes') ? amount(draft.capTonnes) : null,
    tonnes: has('tonnes') ? amount(draft.tonnes) : null,
    region: has('region') ? text(draft.region) : null,
    waste: has('waste') ? text(draft.waste) : null,
    percent: has('percent') ? amount(draft.percent) : null,
  }
}

/** Back into the form. */
export const draftOf = (edit: Edit): EditDraft => ({
  edit: edit.edit,
  licence: edit.licence ?? '',
  line: edit.line ?? '',
  method: edit.method ?? '',
  wasteCodes: (edit.wasteCodes ?? []).join(' '),
  capTonnes: edit.capTonnes?.toString() ?? '',
  tonnes: edit.tonnes?.toString() ?? '',
  region: edit.region ?? '',
  waste: edit.waste ?? '',
  percent: edit.percent?.toString() ?? '',
})

/** One line for people. */
export function sentenceOf(edit: Edit): string {
  const what = editWord(edit.edit)
  const tonnes = edit.tonnes === null || edit.tonnes === undefined ? '' : ` ${edit.tonnes} t`
  switch (edit.edit) {
    case 'add-line': return `${what}: ${edit.licence} · ${edit.line} · ${edit.method} · ${(edit.wasteCodes ?? []).join(', ')}${tonnes ? ' · +' + tonnes.trim() : ''}`
    case 'raise-demand': return `${what}: ${edit.region ?? say(['全省', 'everywhere'])} · ${edit.waste ?? say(['全部废物', 'all waste'])} → ${edit.percent}%`
    default: return `${what}: ${edit.licence ?? ''}${tonnes ? ' →' + tonnes : ''}`
  }
}
