import { say, type Text } from '@/i18n'

const BASES: Record<string, Text> = {
  books: ['账面产生量', 'Produced, by the books'],
  'forecast-low': ['预测（低）', 'Forecast, low'],
  'forecast-middle': ['预测（中）', 'Forecast, middle'],
  'forecast-high': ['预测（高）', 'Forecast, high'],
}
const RUN_STATES: Record<string, Text> = {
  waiting: ['排队中', 'Waiting'],
  running: ['计算中', 'Under way'],
  done: ['已完成', 'Done'],
  failed: ['未完成', 'Failed'],
  cancelled: ['已取消', 'Cancelled'],
}
const RESERVATION_STATES: Record<string, Text> = {
  asked: ['已申请', 'Asked for'],
  offered: ['已要约', 'Offered'],
  accepted: ['已接受', 'Accepted'],
  declined: ['已谢绝', 'Declined'],
  expired: ['已到期', 'Expired'],
  consumed: ['已用完', 'Used up'],
  withdrawn: ['已撤回', 'Withdrawn'],
}
const DRAW_STATES: Record<string, Text> = { 'on-way': ['在途', 'On the way'], delivered: ['已交付', 'Delivered'], returned: ['已退回', 'Came back'] }
const EDITS: Record<string, Text> = {
  'close-plant': ['关停处置厂', 'Close a plant'],
  'add-line': ['增加生产线', 'Add a line'],
  'change-total': ['调整许可量', 'Change a licence’s total'],
  'raise-demand': ['调整需求', 'Change demand'],
}

// A word that a newer server uses is shown as it is.
const word = (words: Record<string, Text>) => (key: string): string => (words[key] ? say(words[key]) : key)

export const bases = Object.keys(BASES)
export const edits = Object.keys(EDITS)
export const baseWord = word(BASES)
export const runWord = word(RUN_STATES)
export const reservationWord = word(RESERVATION_STATES)
export const drawWord = word(DRAW_STATES)
export const editWord = word(EDITS)

/** A share in percent; a dash where there is nothing to divide by. */
export const percent = (value: number | null | undefined): string => (value === null || value === undefined ? '—' : `${value}%`)

/** The year, or the last twelve full months where no year was asked for. */
export const periodWord = (year: number | null | undefined): string => (year ? String(year) : say(['近 12 个整月', 'Last twelve full months']))
