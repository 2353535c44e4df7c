import type { Schemas } from '@/api/client'

export type Stage = 'asked' | 'planned' | 'under-way' | 'collected'
export const STAGES: readonly Stage[] = ['asked', 'planned', 'under-way', 'collected']

/** How far a request has come; null when it came to nothing. */
export function stageOf(request: Schemas['RequestView'], round: Schemas['RoundView'] | null): Stage | null {
  if (request.state === 'withdrawn' || request.state === 'expired') return null
  if (request.state === 'collected') return 'collected'
  if (request.state === 'open') return 'asked'
  const stop = round?.stops.find((one) => one.request === request.request)
  if (stop?.state === 'collected') return 'collected'
  return round?.state === 'under-way' ? 'under-way' : 'planned'
}
