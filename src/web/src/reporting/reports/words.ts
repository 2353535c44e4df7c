import { say, type Text } from '@/i18n'

const STATES: Record<string, Text> = {
  ordered: ['排队中', 'Waiting'], running: ['生成中', 'Being made'], completed: ['已完成', 'Completed'], failed: ['失败', 'Failed'], cancelled: ['已取消', 'Cancelled'],
}
const TABLES: Record<string, Text> = {
  categories: ['各类别各环节', 'By category and link'], counties: ['各县区各环节', 'By county and link'], months: ['各月各环节', 'By month and link'], stock: ['期末贮存量', 'Stock at the end'],
  changes: ['上一期之后的变化', 'Changed since the report before'], rates: ['利用处置率', 'Rates'],
  indicators: ['各项指标', 'Indicators'], parts: ['下属各地并列', 'Parts of the region'], matching: ['匹配计算', 'Matching'], gaps: ['缺口', 'Gaps'],
}
const from = (words: Record<string, Text>) => (word: string): string => (words[word] ? say(words[word]) : word)
export const stateWord = from(STATES)
export const tableWord = from(TABLES)

/** What a page of reports was last looked at on this device: scheduled ones that came later are new. */
const SEEN = 'wasteloop-reports-seen'
export const seenUntil = (): string => localStorage.getItem(SEEN) ?? ''
export const seen = (until: string): void => localStorage.setItem(SEEN, until)
