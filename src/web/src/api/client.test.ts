// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'

vi.stubGlobal('location', { origin: 'http://localhost' })
const turns = new Map<string, Promise<unknown>>()
vi.stubGlobal('navigator', {
  locks: {
    request: (name: string, run: () => Promise<unknown>) => {
      const turn = (turns.get(name) ?? Promise.resolve()).then(run)
      turns.set(name, turn.catch(() => undefined))
      return turn
    },
  },
})
const { api, need } = await import('./client')
const { ProblemError } = await import('./problem')
const { forget, take } = await import('@/session/tokens')
const { db } = await import('@/store/db')
const { language } = await import('@/i18n')

const user = { userId: 'u', userName: 'zhao', name: '赵', party: null, region: null, roles: ['driver'] }
const session = (token: string, renewal: string) => ({ token, renewal, mustChangePassword: false, user })
let good: string
let renewals: string[]
let seen: { path: string; method: string; bearer: string | null; language: string | null; key: string | null }[]

beforeEach(async () => {
  await forget()
  good = 'token-1'
  renewals = []
  seen = []
  vi.stubGlobal('fetch', async (target: Request | string, options?: RequestInit) => {
    if (typeof target === 'string') {
      const { renewal } = JSON.parse(String(options?.body)) as { renewal: string }
      renewals.push(renewal)
      // Each renewal is good once.
      if (renewals.filter((one) => one === renewal).length > 1) return Response.json({ code: 'session.reused' }, { status: 401 })
      good = 'token-2'
      return Response.json(session(good, 'renewal-2'))
    }
    const { headers, method, url } = target
    const bearer = headers.get('Authorization')
    seen.push({ path: new URL(url).pathname, method, bearer, language: headers.get('Accept-Language'), key: headers.get('Idempotency-Key') })
    return bearer === 'Bearer ' + good ? Response.json({ items: [], next: null }) : Response.json({ code: 'caller.unknown', detail: '请先登录。', next: '登录', field: 'a' }, { status: 401 })
  })
})

describe('A request', () => {
  it('carries the token, the language and, when it writes, a key of its own', async () => {
    await take(session('token-1', 'renewal-1'))
    language.value = 'en'
    await need(api.GET('/api/collection/rounds'))
    await need(api.POST('/api/registry/sessions/end', { body: { renewal: 'x' } }))
    await need(api.POST('/api/registry/sessions/end', { body: { renewal: 'x' } }))
    expect(seen.map(({ bearer, language: said }) => [bearer, said])).toEqual(Array(3).fill(['Bearer token-1', 'en']))
    expect(seen[0]!.key).toBeNull()
    expect(new Set([seen[1]!.key, seen[2]!.key, null]).size).toBe(3)
  })

  it('whose token ran out renews it once, however many ask at the same time', async () => {
    await take(session('token-0', 'renewal-1'))
    await Promise.all(Array.from({ length: 5 }, () => need(api.GET('/api/collection/rounds'))))
    expect(renewals).toEqual(['renewal-1'])
  })

  it('of a session that the server ended fails, and the session is forgotten', async () => {
    await take(session('token-0', 'spent'))
    renewals.push('spent')
    await expect(need(api.GET('/api/collection/rounds'))).rejects.toThrow('请先登录')
    expect(await db.sessions.count()).toBe(0)
  })

  it('that does not reach the server is told from one that was refused, and the session stays', async () => {
    await take(session('token-1', 'renewal-1'))
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    const error: unknown = await need(api.GET('/api/collection/rounds')).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ProblemError)
    expect((error as InstanceType<typeof ProblemError>).problem).toMatchObject({ status: 0, code: 'network' })
    expect(await db.sessions.count()).toBe(1)
  })
})
