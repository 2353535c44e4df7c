// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FieldRecord } from './record'

// What Node lacks of a browser: locks on which callers take turns.
const turns = new Map<string, Promise<unknown>>()
vi.stubGlobal('navigator', {
  locks: {
    request: (name: string, options: unknown, callback?: (lock: object) => Promise<unknown>) => {
      const run = (callback ?? options) as (lock: object) => Promise<unknown>
      const turn = (turns.get(name) ?? Promise.resolve()).then(() => run({}))
      turns.set(name, turn.catch(() => undefined))
      return turn
    },
  },
})
vi.stubGlobal('location', { origin: 'http://localhost' })
const { db } = await import('@/store/db')
const { phoneOf, record } = await import('./phone')
const { hashOf } = await import('./record')
const { sendNow, sync } = await import('./sync')

/** A server that keeps records by counter, as docs/field.md says, and can lose what it answers. */
class Server {
  records = new Map<number, FieldRecord>()
  photos: string[] = []
  sendings = 0
  losesAnswers = 0
  status = 200
  photosMissing: string[] = []

  answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (this.status !== 200) return Response.json({ code: 'database.busy', detail: 'Busy.' }, { status: this.status })
    if (pathname.endsWith('/devices')) return Response.json({}, { status: 201 })
    if (pathname.includes('/photos/')) {
      this.photos.push(pathname.split('/').at(-1)!)
      return new Response(null, { status: 204 })
    }
    this.sendings++
    const { records } = (await request.json()) as { records: FieldRecord[] }
    const answers = await Promise.all(
      records.map(async (one) => {
        const known = this.records.has(one.counter)
        this.records.set(one.counter, one)
        return { counter: one.counter, hash: await hashOf(one), status: known ? 'already-known' : 'applied', known: known ? 'applied' : null, code: null, zh: null, en: null, clock: [] }
      }),
    )
    if (this.losesAnswers-- > 0) throw new TypeError('Failed to fetch')
    const last = Math.max(...this.records.keys())
    const missing = Array.from({ length: last }, (_, i) => i + 1).filter((counter) => !this.records.has(counter)).map((counter) => ({ from: counter, to: counter }))
    return Response.json({ records: answers, followed: [], inChainUpTo: 0, missing, clockSkewSeconds: 0, clockIsOff: false, photosMissing: this.photosMissing })
  }
}

const statuses = async () => (await db.records.orderBy('[device+counter]').toArray()).map((one) => one.status)
let server: Server

beforeEach(async () => {
  await db.delete()
  await db.open()
  server = new Server()
  vi.stubGlobal('fetch', server.answer)
})

describe('Records of a phone', () => {
  it('form one chain without gaps, also when they are signed at once', async () => {
    await Promise.all(Array.from({ length: 6 }, (_, i) => record('zhao', 'round-started', { round: 'r' + i })))
    const chain = await db.records.orderBy('[device+counter]').toArray()
    expect(chain.map((one) => one.counter)).toEqual([1, 2, 3, 4, 5, 6])
    expect(chain.map((one) => one.previous)).toEqual(['0'.repeat(64), ...chain.slice(0, -1).map((one) => one.hash)])
  })

  it('end the draft of their stop', async () => {
    await db.drafts.put({ stop: 's', round: 'r', content: {} })
    await record('zhao', 'stop-missed', { round: 'r', stop: 's', outcome: 'skipped', reason: 'not-in', photos: [] })
    expect(await db.drafts.count()).toBe(0)
  })

  it('are kept unsent while the server cannot be reached, and none is lost or doubled', async () => {
    await record('zhao', 'round-started', { round: 'r' })
    server.status = 503
    await sendNow('zhao')
    expect(await statuses()).toEqual(['unsent'])
    server.status = 200
    await record('zhao', 'round-finished', { round: 'r' })
    await sendNow('zhao')
    expect(await statuses()).toEqual(['applied', 'applied'])
    expect([...server.records.keys()]).toEqual([1, 2])
  })

  it('whose answer was lost are sent again and known', async () => {
    await record('zhao', 'round-started', { round: 'r' })
    server.losesAnswers = 1
    await sendNow('zhao')
    expect(await statuses()).toEqual(['unsent'])
    await sendNow('zhao')
    expect(await statuses()).toEqual(['applied'])
    expect(server.sendings).toBe(2)
  })

  it('that the server misses go again, although it had answered for them', async () => {
    for (const round of ['a', 'b']) await record('zhao', 'round-started', { round })
    await sendNow('zhao')
    server.records.delete(1)
    await record('zhao', 'round-started', { round: 'c' })
    await sendNow('zhao')
    expect([...server.records.keys()].sort()).toEqual([1, 2, 3])
    expect(await statuses()).toEqual(['applied', 'applied', 'applied'])
  })

  it('are sent by whoever signed them and by nobody else', async () => {
    await record('zhao', 'round-started', { round: 'r' })
    await sendNow('qian')
    expect(server.sendings).toBe(0)
  })

  it('bring along the pictures that the server asks for', async () => {
    const { device } = await phoneOf('zhao')
    await db.photos.put({ sha256: 'ab', bytes: new ArrayBuffer(3), type: 'image/jpeg', device, stop: 's', state: 'kept', takenAt: '' })
    await record('zhao', 'stop-missed', { round: 'r', stop: 's', outcome: 'skipped', reason: 'not-in', photos: ['ab'] })
    server.photosMissing = ['ab']
    await sendNow('zhao')
    expect(server.photos).toEqual(['ab'])
    expect((await db.photos.get('ab'))?.state).toBe('sent')
  })

  it('show what the server refuses for, and not that it is away', async () => {
    await record('zhao', 'round-started', { round: 'r' })
    server.status = 503
    await sendNow('zhao')
    expect(sync.problem).toBeNull()
    server.status = 403
    await sendNow('zhao')
    expect(sync.problem?.status).toBe(403)
  })
})
