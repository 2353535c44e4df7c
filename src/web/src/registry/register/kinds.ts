import { crew, permits, vehicles } from './fleet'
import { facilities, parties, sites } from './firms'
import { licences } from './licences'
import type { Kind } from './kind'

/** What the register holds, in the order in which it is filled. */
export const kinds: Record<string, Kind> = { parties, sites, facilities, licences, 'transport-permits': permits, vehicles, crew }
