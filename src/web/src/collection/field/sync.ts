import { reactive } from 'vue'
import { api, need, send } from '@/api/client'
import { ProblemError, isUnreachable, read, type Problem } from '@/api/problem'
import { db, type DeviceKey } from '@/store/db'
import { changes, type Answers } from './answers'
import { register } from './phone'

/** One tab sends. */
const SENDING = 'wasteloop-sending'
const BATCH = 50
const BATCHES_MAX = 200
const PHOTOS_AT_ONCE = 20
const TICK_MILLISECONDS = 15_000
const PAUSE_MILLISECONDS_MAX = 120_000

/** How sending goes, for whoever shows it. */
export const sync = reactive({ sending: false, problem: null as Problem | null, lastAt: null as string | null })

let failures = 0
let notBefore = 0
let person: string | null = null

/** Starts sending by itself for a person: now, when the network or the page comes back, and every few seconds. */
export function keepSending(user: string): () => void {
  person = user
  const soon = () => void sendNow()
  const seen = () => document.visibilityState === 'visible' && soon()
  const tick = setInterval(() => Date.now() >= notBefore && soon(), TICK_MILLISECONDS)
  addEventListener('online', soon)
  document.addEventListener('visibilitychange', seen)
  soon()
  return () => {
    person = null
    clearInterval(tick)
    removeEventListener('online', soon)
    document.removeEventListener('visibilitychange', seen)
  }
}

/** Sends all there is of whoever drives; silent when another tab does. */
export async function sendNow(user: string | null = person): Promise<void> {
  if (user === null) return
  await navigator.locks.request(SENDING, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    try {
      for (const phone of await db.keys.where('user').equals(user).toArray()) await sendAll(phone)
      failures = 0
      notBefore = 0
      sync.problem = null
    } catch (error) {
      failures++
      // One second, two, four … with some chance in it, so that a fleet does not knock at once.
      notBefore = Date.now() + Math.min(PAUSE_MILLISECONDS_MAX, 1000 * 2 ** failures) * (0.5 + Math.random() / 2)
      if (!(error instanceof ProblemError)) throw error
      sync.problem = isUnreachable(error) ? null : error.problem
    } finally {
      sync.sending = false
    }
  })
}

async function sendAll(phone: DeviceKey): Promise<void> {
  const unsent = () => db.records.where('[device+status]').equals([phone.device, 'unsent'])
  const photos = () => db.photos.where('[device+state]').equals([phone.device, 'asked'])
  if ((await unsent().count()) + (await photos().count()) === 0) return
  sync.sending = true
  await register(phone)
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const records = (await unsent().sortBy('counter')).slice(0, BATCH)
    if (records.length === 0) break
    const answers: Answers = await need(
      api.POST('/api/collection/devices/{id}/records', {
        params: { path: { id: phone.device } },
        body: {
          sentAt: new Date().toISOString(),
          records: records.map(({ device, counter, at, previous, type, payload, signature }) => ({ device, counter, at, previous, type, payload, signature })),
        },
      }),
    )
    if ((await take(phone.device, answers)) === 0) break
  }
  for (const photo of await photos().limit(PHOTOS_AT_ONCE).toArray()) {
    const response = await send(new Request(`${location.origin}/api/collection/photos/${photo.sha256}`, { method: 'PUT', headers: { 'Content-Type': photo.type }, body: photo.bytes }))
    if (!response.ok) throw new ProblemError(read(await response.json().catch(() => null), response))
    await db.photos.update(photo.sha256, { state: 'sent' })
  }
  sync.lastAt = new Date().toISOString()
}

/** Writes down what the server said; how many records are no longer unsent. */
async function take(device: string, answers: Answers): Promise<number> {
  return db.transaction('rw', db.records, db.photos, async () => {
    const records = await db.records.where('device').equals(device).toArray()
    let done = 0
    for (const [counter, change] of changes(records, answers)) {
      const before = records.find((record) => record.counter === counter)
      if (before?.status === change.status) continue
      if (before?.status === 'unsent') done++
      await db.records.update([device, counter], change)
    }
    for (const sha256 of answers.photosMissing ?? []) if (await db.photos.get(sha256)) await db.photos.update(sha256, { state: 'asked' })
    return done
  })
}
