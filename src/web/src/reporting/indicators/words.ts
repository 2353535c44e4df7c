import type { Schemas } from '@/api/client'
import { language, say, type Text } from '@/i18n'

export type Figure = Schemas['FigureEvaluation']
export type FormulaTerm = Schemas['TermView']

const GRADES: Record<string, Text> = {
  met: ['达标', 'Met'],
  near: ['接近目标', 'Near'],
  far: ['未达标', 'Not met'],
  'no-target': ['无目标', 'No target'],
  missing: ['缺数据', 'Data missing'],
  'n/a': ['不适用', 'n/a'],
}
const GRADE_CLASSES: Record<string, string> = { near: 'warn', far: 'bad', missing: 'warn' }
const FORMULAS: Record<string, Text> = {
  generated: ['按产生量', 'By what was produced'],
  handled: ['按利用、处置与贮存量', 'By used, disposed of and stored'],
  'with-stock': ['按产生量与利用往年贮存量', 'By produced and earlier stock used'],
}
const DIRECTIONS: Record<string, Text> = { better: ['向好', 'better'], worse: ['变差', 'worse'], same: ['持平', 'same'] }
const COMPARATORS: Record<string, Text> = { gte: ['≥', '≥'], gt: ['>', '>'], lte: ['≤', '≤'], lt: ['<', '<'], eq: ['=', '='], approx: ['约', 'about'] }

const word = (all: Record<string, Text>, key: string): string => (all[key] ? say(all[key]) : key)
export const gradeWord = (grade: string): string => word(GRADES, grade)
export const gradeClass = (grade: string): string => GRADE_CLASSES[grade] ?? ''
export const formulaWord = (formula: string): string => word(FORMULAS, formula)
export const directionWord = (direction: string): string => word(DIRECTIONS, direction)
export const comparatorWord = (comparator: string): string => word(COMPARATORS, comparator)
export const FORMULA_NAMES = Object.keys(FORMULAS)

/** A name in the language chosen; Chinese where the set has no English words. */
export const named = (of: { nameZh: string; nameEn: string }): string => (language.value === 'en' && of.nameEn ? of.nameEn : of.nameZh)

/** A figure with its unit; what cannot be said is n/a, and nothing is cut at 100 %. */
export function amount(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined) return 'n/a'
  const text = new Intl.NumberFormat(language.value === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 6 }).format(value)
  return unit === '%' ? text + '%' : unit ? `${text} ${unit}` : text
}

/** A figure; of a statement whether it is so. */
export const shown = (figure: Figure): string =>
  figure.formula?.shape === 'statement' && figure.value !== null ? say(figure.value === 1 ? ['是', 'Yes'] : ['否', 'No']) : amount(figure.value, figure.unit)

/** A difference with its sign. */
export const signed = (value: number, unit: string): string => (value > 0 ? '+' : '') + amount(value, unit)
