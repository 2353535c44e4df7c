import createClient from 'openapi-fetch'
import { language } from '@/i18n'
import { renew, token } from '@/session/tokens'
import { ProblemError, read } from './problem'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

/** A request that takes longer is given up; its Idempotency-Key lets it be sent again. */
const WAIT_MILLISECONDS_MAX = 30_000

/** The server's API with its types. Wrap each call in `need`. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? 'http://localhost', fetch: (request) => send(request) })

/** The answer's body; throws a ProblemError that says what was refused and why. */
export async function need<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw new ProblemError(read(error, response))
  return data as T
}

/**
 * Sends with language, token and, for writes, a key that makes a repetition harmless. A token that ran out is renewed once.
 * @param wait For how many milliseconds at most; the server gives up what its caller gave up.
 */
export async function send(request: Request, wait = WAIT_MILLISECONDS_MAX): Promise<Response> {
  request.headers.set('Accept-Language', language.value === 'en' ? 'en' : 'zh-CN')
  if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', crypto.randomUUID())
  const again = request.clone()
  const used = await token()
  const response = await reach(request, used, wait)
  if (response.status !== 401 || used === null) return response
  return (await renew(used)) ? reach(again, await token(), wait) : response
}

async function reach(request: Request, bearer: string | null, wait: number): Promise<Response> {
  if (bearer !== null) request.headers.set('Authorization', 'Bearer ' + bearer)
  try {
    return await fetch(request, { signal: AbortSignal.timeout(wait) })
  } catch {
    const english = language.value === 'en'
    throw new ProblemError({
      status: 0,
      code: 'network',
      title: english ? 'No connection' : '无法连接',
      detail: english ? 'The server cannot be reached.' : '连接不到服务器。',
      next: english ? 'Check the network and try again.' : '请检查网络后重试。',
    })
  }
}
