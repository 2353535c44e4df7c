import type { Schemas } from '@/api/client'
import type { Text } from '@/i18n'
import type { TileValue } from '@/shared/TileMap.vue'

type County = Schemas['ShowCoverageCounty']

/** A figure of coverage as the map colours it: the darker, the more it wants looking at. */
export interface Figure {
  text: Text
  /** Null where a county has none. */
  of: (county: County) => number | null
  unit: '' | '%' | 'd'
  /** Where the next colour begins, in the direction of what is worse. */
  steps: readonly [number, number, number]
  /** Less is worse. */
  falling?: true
}

export const figures = {
  longest: { text: ['最长等待（天）', 'Longest wait (days)'], of: (county) => county.longestWaitDays, unit: 'd', steps: [7, 14, 30] },
  waiting: { text: ['等待的申请', 'Waiting requests'], of: (county) => (county.waitingRequests > 0 ? county.waitingRequests : null), unit: '', steps: [2, 5, 10] },
  joined: { text: ['已加入的比例', 'Share that joined'], of: (county) => county.joinedPercent, unit: '%', steps: [75, 50, 25], falling: true },
  served: { text: ['一年内已收运的比例', 'Share served within a year'], of: (county) => county.servedPercent, unit: '%', steps: [75, 50, 25], falling: true },
  use: { text: ['收集点库容占用', 'Use of the points’ stores'], of: (county) => county.pointUsePercent, unit: '%', steps: [50, 80, 95] },
} satisfies Record<string, Figure>

export type FigureName = keyof typeof figures

/** Which colour a value has: 0 for none, then 1 to 4. */
export function levelOf(figure: Figure, value: number | null): TileValue['level'] {
  if (value === null) return 0
  return (1 + figure.steps.filter((step) => (figure.falling ? value < step : value > step)).length) as TileValue['level']
}

/** The four colours in words. */
export function legendOf(figure: Figure): (readonly [TileValue['level'], Text])[] {
  const [a, b, c] = figure.steps
  const unit: Text = figure.unit === 'd' ? [' 天', ' days'] : [figure.unit, figure.unit]
  const both = (text: (unit: string) => string): Text => [text(unit[0]), text(unit[1])]
  return figure.falling
    ? [[1, both((u) => `≥ ${a}${u}`)], [2, both((u) => `${b}–${a}${u}`)], [3, both((u) => `${c}–${b}${u}`)], [4, both((u) => `< ${c}${u}`)]]
    : [[1, both((u) => `≤ ${a}${u}`)], [2, both((u) => `> ${a}${u}`)], [3, both((u) => `> ${b}${u}`)], [4, both((u) => `> ${c}${u}`)]]
}
