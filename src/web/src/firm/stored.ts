import { api, need, type Schemas } from '@/api/client'
import { all } from './pages'

export interface Stored {
  wasteCode: string
  wasteName: string
  containers: number
  kg: number
  /** Of these no mass is known yet. */
  unweighed: number
  oldest: string
  handOnBy: string | null
}

/** States in which a container stands with its firm. */
const HERE = ['labelled', 'weighed', 'stored', 'on-manifest'] as const

/** What stands with the firm, by waste; what stands longest comes first. */
export async function storedByCode(): Promise<{ wastes: Stored[]; cut: boolean }> {
  const lists = await Promise.all(HERE.map((state) => all((cursor) => need(api.GET('/api/declarations/containers', { params: { query: { state, limit: 200, cursor } } })))))
  return { wastes: sum(lists.flatMap((list) => list.items)), cut: lists.some((list) => list.cut) }
}

type Container = Pick<Schemas['ContainerView'], 'wasteCode' | 'wasteName' | 'massKg' | 'filledOn' | 'handOnBy'>

export function sum(containers: readonly Container[]): Stored[] {
  const found = new Map<string, Stored>()
  for (const one of containers) {
    const stored = found.get(one.wasteCode) ?? { wasteCode: one.wasteCode, wasteName: one.wasteName, containers: 0, kg: 0, unweighed: 0, oldest: one.filledOn, handOnBy: one.handOnBy }
    stored.containers++
    // Whole grams, so that many small parts add up without a rest.
    stored.kg = Math.round((stored.kg + (one.massKg ?? 0)) * 1000) / 1000
    if (one.massKg === null) stored.unweighed++
    if (one.filledOn < stored.oldest) stored.oldest = one.filledOn
    if (one.handOnBy !== null && (stored.handOnBy === null || one.handOnBy < stored.handOnBy)) stored.handOnBy = one.handOnBy
    found.set(one.wasteCode, stored)
  }
  return [...found.values()].sort((a, b) => a.oldest.localeCompare(b.oldest) || a.wasteCode.localeCompare(b.wasteCode))
}
