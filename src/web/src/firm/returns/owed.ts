import { api, need, type Schemas } from '@/api/client'
import { today } from '@/i18n/format'
import { all } from '../pages'

export interface Owed {
  site: string
  siteName: string
  line: Schemas['FindReturnsLine']
}

const list = async (year: number, state?: string): Promise<Owed[]> =>
  (await all((cursor) => need(api.GET('/api/declarations/returns', { params: { query: { year, state, limit: 50, cursor } } })))).items.flatMap((item) =>
    item.returns.map((line) => ({ site: item.site, siteName: item.siteName, line })),
  )

export const thisYear = (): number => Number(today().slice(0, 4))

/** All returns of a year, the newest first. */
export const ofYear = async (year: number): Promise<Owed[]> => (await list(year)).sort((a, b) => b.line.to.localeCompare(a.line.to))

/** What waits for the firm's word: late, due, or changed since it was given. */
export async function waiting(): Promise<Owed[]> {
  const year = thisYear()
  const found = await Promise.all([year - 1, year].flatMap((one) => ['late', 'due', 'changed'].map((state) => list(one, state))))
  return found.flat().sort((a, b) => a.line.dueOn.localeCompare(b.line.dueOn))
}
