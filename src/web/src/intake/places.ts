import { api, need, type Schemas } from '@/api/client'
import { allOf } from '@/shared/allOf'

/** Sites of the firm. */
export const sitesOf = (party: string): Promise<Schemas['SiteView'][]> => allOf((cursor) => need(api.GET('/api/registry/sites', { params: { query: { party, limit: 200, cursor } } })))

export const facilitiesOf = (site: string, kind: 'storage' | 'treatment'): Promise<Schemas['FacilityView'][]> =>
  allOf((cursor) => need(api.GET('/api/registry/sites/{site}/facilities', { params: { path: { site }, query: { kind, limit: 200, cursor } } })))

/** Methods that a licence of the firm allows today. */
export async function methodsOf(holder: string, on: string): Promise<string[]> {
  const licences = await allOf((cursor) => need(api.GET('/api/registry/licences', { params: { query: { holder, limit: 200, cursor } } })))
  return [...new Set(licences.filter((one) => one.validFrom <= on && on <= one.validTo).flatMap((one) => one.methods))].sort()
}
