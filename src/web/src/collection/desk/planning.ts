import { api, need, type Schemas } from '@/api/client'

export type PlannedRound = Schemas['PlanRoundsRoundOf']
export type Left = Schemas['PlanRoundsLeft']

/** A truck of the plan; its stops may be moved before anything is saved. */
export interface Truck {
  round: PlannedRound
  /** Set once it is saved as a draft. */
  saved: string | null
}

/** Computes one truck again, with the same people, for other stops; what then does not fit is told. */
export async function again(day: string, round: PlannedRound, requests: readonly string[]): Promise<{ round: PlannedRound | null; unplanned: readonly Left[] }> {
  if (requests.length === 0) return { round: null, unplanned: [] }
  const plan = await need(api.POST('/api/collection/rounds/plan', { body: { day, points: [round.point], requests: [...requests], vehicles: [{ plate: round.plate }], crew: [round.driver, round.escort] } }))
  return { round: plan.rounds[0] ?? null, unplanned: plan.unplanned }
}

export const requestsOf = (round: PlannedRound): string[] => round.stops.map((stop) => stop.request)
