import type { Schemas } from '@/api/client'
import { say, type Text } from '@/i18n'
import { kg } from '@/i18n/format'

export const requestStates: Record<Schemas['RequestState'], Text> = {
  open: ['已申请', 'Asked'],
  planned: ['已排线', 'Planned'],
  collected: ['已收运', 'Collected'],
  withdrawn: ['已撤回', 'Withdrawn'],
  expired: ['已过期', 'Expired'],
}

export const handoverStates: Record<Schemas['HandoverState'], Text> = {
  unconfirmed: ['待确认', 'To confirm'],
  confirmed: ['已确认', 'Confirmed'],
  disputed: ['有异议', 'Disputed'],
  settled: ['异议已答复', 'Answered'],
}

export const containerStates: Record<Schemas['ContainerState'], Text> = {
  labelled: ['已贴标', 'Labelled'],
  weighed: ['已称重', 'Weighed'],
  filled: ['已装满', 'Filled'],
  stored: ['在库', 'In store'],
  'on-manifest': ['联单已开', 'On a manifest'],
  dispatched: ['已运走', 'Gone'],
  withdrawn: ['已作废', 'Withdrawn'],
}

export const returnStates: Record<Schemas['ReturnState'], Text> = {
  open: ['未到期', 'Not over yet'],
  due: ['待申报', 'Due'],
  late: ['已逾期', 'Late'],
  confirmed: ['已申报', 'Confirmed'],
  changed: ['申报后有变动', 'Changed since'],
}

export const weekdays: Record<Schemas['DayOfWeek'], Text> = {
  monday: ['周一', 'Mon'],
  tuesday: ['周二', 'Tue'],
  wednesday: ['周三', 'Wed'],
  thursday: ['周四', 'Thu'],
  friday: ['周五', 'Fri'],
  saturday: ['周六', 'Sat'],
  sunday: ['周日', 'Sun'],
}

/** How much of something, in kilograms or containers. */
export const amount = (of: { kg?: number | null; containers?: number | null }): string =>
  of.kg !== null && of.kg !== undefined ? kg(of.kg) : say([`${of.containers ?? 0} 个容器`, `${of.containers ?? 0} container(s)`])

/** Fen a kilogram, as a firm reads it: what it pays, or what it is paid. */
export function price(fenPerKg: number): string {
  const yuan = (Math.abs(fenPerKg) / 100).toFixed(2)
  if (fenPerKg === 0) return say(['免费', 'free'])
  return fenPerKg < 0 ? say([`付给您 ${yuan} 元/kg`, `pays you ¥${yuan}/kg`]) : say([`收费 ${yuan} 元/kg`, `you pay ¥${yuan}/kg`])
}

export function money(fen: number): string {
  const yuan = (Math.abs(fen) / 100).toFixed(2)
  return fen < 0 ? say([`您收入约 ${yuan} 元`, `you are paid about ¥${yuan}`]) : say([`您支付约 ${yuan} 元`, `you pay about ¥${yuan}`])
}
