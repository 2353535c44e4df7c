import { api, need } from '@/api/client'

const known = new Map<string, Promise<string>>()

/** A firm's name in the register; its code where it has none. Asked once. */
function nameOf(party: string): Promise<string> {
  const asked = known.get(party) ?? need(api.GET('/api/registry/parties/{party}', { params: { path: { party } } })).then((found) => found.name, () => party)
  known.set(party, asked)
  return asked
}

/** The names of a few firms, by code. */
export async function namesOf(parties: readonly string[]): Promise<Map<string, string>> {
  return new Map(await Promise.all([...new Set(parties)].map(async (party) => [party, await nameOf(party)] as const)))
}
