import { language } from './index'

/** People here see China time, wherever their device thinks it is. */
const ZONE = 'Asia/Shanghai'
const locale = () => (language.value === 'zh' ? 'zh-CN' : 'en-GB')

/** A mass that the API gives in kilograms, as people read it: tonnes from one tonne, never rounded, to the gram. */
export const kg = (value: number): string =>
  Math.abs(value) >= 1000 ? new Intl.NumberFormat(locale(), { maximumFractionDigits: 6 }).format(value / 1000) + ' t' : new Intl.NumberFormat(locale(), { maximumFractionDigits: 3 }).format(value) + ' kg'

/** Field records hold whole grams. */
export const grams = (value: number): string => kg(value / 1000)

/** An instant, to the minute. */
export const instant = (iso: string): string => new Intl.DateTimeFormat(locale(), { timeZone: ZONE, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))

/** The time of day of an instant. */
export const clock = (iso: string): string => new Intl.DateTimeFormat(locale(), { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(new Date(iso))

/** A day of the calendar, given as yyyy-MM-dd. */
export const day = (iso: string): string => new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', dateStyle: 'medium' }).format(new Date(iso + 'T00:00:00Z'))

/** Today in China, as yyyy-MM-dd. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date())
