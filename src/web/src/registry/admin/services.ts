import { send, type Schemas } from '@/api/client'
import { ProblemError, read } from '@/api/problem'

/** The services that have a journal and listeners of their own, as their addresses name them. */
export const SERVICES = ['registry', 'declarations', 'manifests', 'intake', 'tracing', 'collection'] as const
export type Service = (typeof SERVICES)[number]

/** A listener of a service, as far as it has read one source. */
export type Listener = Schemas['SubscriptionRoutesStatus'] & { service: Service }

/** A rebuild reads all journals again; the server gives it up when its caller does. */
const REBUILD_MILLISECONDS_MAX = 3_600_000

/** The addresses hold the service's name, so the typed client cannot name them together. */
async function ask<T>(path: string, wait?: number, method = 'GET'): Promise<T> {
  const response = await send(new Request(location.origin + path, { method }), wait)
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new ProblemError(read(body, response))
  return body as T
}

export async function listeners(): Promise<Listener[]> {
  const found = await Promise.all(SERVICES.map(async (service) => (await ask<Schemas['SubscriptionRoutesStatus'][]>(`/api/${service}/subscriptions`)).map((one) => ({ ...one, service }))))
  return found.flat()
}

export const rebuild = (service: Service, subscription: string): Promise<null> => ask(`/api/${service}/subscriptions/${subscription}/rebuild`, REBUILD_MILLISECONDS_MAX, 'POST')

export const journal = (service: Service, from: number, limit: number): Promise<Schemas['ReadJournalResponse']> => ask(`/api/${service}/journal?from=${from}&limit=${limit}`)
