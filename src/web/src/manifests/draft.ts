import { api, need, type Schemas } from '@/api/client'
import { ProblemError } from '@/api/problem'
import { gramsIn } from '@/shared/masses'

/** A container that is on the draft; what is not known of it is null when it is no longer in store. */
export interface Ticked {
  label: string
  wasteCode: string | null
  massKg: number | null
}

/** The most containers that a manifest has (LabelList.LabelsMax of the server). */
export const LABELS_MAX = 200

export const inStore = (site: string, cursor: string | undefined, limit: number) =>
  need(api.GET('/api/declarations/containers', { params: { query: { site, state: 'stored', limit, cursor } } }))

/** A draft's containers with what the store says of them. */
export async function tickedOf(site: string, labels: readonly string[]): Promise<Ticked[]> {
  const found = new Map<string, Ticked>()
  let cursor: string | undefined
  do {
    const page = await inStore(site, cursor, 200)
    for (const { label, wasteCode, massKg } of page.items) if (labels.includes(label)) found.set(label, { label, wasteCode, massKg })
    cursor = page.next ?? undefined
  } while (cursor && found.size < labels.length)
  return labels.map((label) => found.get(label) ?? { label, wasteCode: null, massKg: null })
}

export const gramsOn = (ticked: readonly Ticked[]): number => ticked.reduce((sum, one) => sum + gramsIn(one.massKg ?? 0), 0)
export const codesOn = (ticked: readonly Ticked[]): string[] => [...new Set(ticked.flatMap((one) => one.wasteCode ?? []))].sort()

export interface Receiver {
  party: string
  name: string
  methods: string[]
  sites: readonly Schemas['SiteView'][]
}

type Licence = Schemas['FindReceiversReceiver']

/** Firms of which one licence covers all codes: a manifest is accepted under one. `lists` holds for each code the licences that cover it. */
export function coveringAll(lists: readonly (readonly Licence[])[]): Receiver[] {
  const [first = [], ...others] = lists
  const firms = new Map<string, Receiver>()
  for (const licence of first.filter((one) => others.every((list) => list.some((other) => other.licence === one.licence)))) {
    const before = firms.get(licence.holder)
    firms.set(licence.holder, { party: licence.holder, name: licence.name, sites: licence.sites, methods: [...new Set([...(before?.methods ?? []), ...licence.methods])].sort() })
  }
  return [...firms.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

type PlanLine = Pick<Schemas['FilePlanLine'], 'wasteCode' | 'receiver' | 'method'>

/** Whether the plan hands all codes to the firm. */
export const isPlanned = (lines: readonly PlanLine[], codes: readonly string[], party: string): boolean => codes.every((code) => lines.some((line) => line.wasteCode === code && line.receiver === party))

/** A site's newest plan of a year; null when none is filed. */
export async function planOf(site: string, year: number): Promise<Schemas['GetPlanResponse'] | null> {
  try {
    return await need(api.GET('/api/declarations/plans/{site}/{year}', { params: { path: { site, year } } }))
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return null
    throw error
  }
}
