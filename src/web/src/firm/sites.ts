import { api, need, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'
import { all } from './pages'

/** The firm's own sites; nearly always one. */
export async function ownSites(): Promise<Schemas['SiteView'][]> {
  const party = useSession().user?.party ?? undefined
  return (await all((cursor) => need(api.GET('/api/registry/sites', { params: { query: { party, limit: 200, cursor } } })))).items
}
