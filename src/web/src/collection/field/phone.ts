import { api, need } from '@/api/client'
import { ProblemError } from '@/api/problem'
import { db, type DeviceKey, type KeptRecord } from '@/store/db'
import { NO_PREVIOUS, hashOf, newKey, sign, thumbprint } from './record'

/** Tabs take turns at the chain: two records with one counter are a fork (field.fork). */
const CHAIN = 'wasteloop-chain'

/** This person's key on this phone; made when there is none. Works without network: the server hears of it later. */
export async function phoneOf(user: string): Promise<DeviceKey> {
  return await navigator.locks.request(CHAIN, async () => (await newest(user)) ?? (await make(user)))
}

/** A new key, when the server says that the old one is out of use or somebody else's. What the old one signed is still sent. */
export async function replacePhone(user: string): Promise<DeviceKey> {
  return await navigator.locks.request(CHAIN, () => make(user))
}

/** Makes the key known to the server. */
export async function register(phone: DeviceKey): Promise<DeviceKey> {
  if (phone.registered) return phone
  const { kty, crv, x, y } = phone.publicKey
  try {
    await need(api.POST('/api/collection/devices', { body: { key: { kty, crv, x, y } } }))
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'device.taken' && phone.counter === 0) return register(await replacePhone(phone.user))
    throw error
  }
  await db.keys.update(phone.device, { registered: 1 })
  return { ...phone, registered: 1 }
}

/** Signs what happened and keeps it to be sent. What it belongs to (drafts) is cleared in the same transaction. */
export async function record(user: string, type: string, payload: { round: string; stop?: string } & Record<string, unknown>): Promise<KeptRecord> {
  // A round listens to the phone that took its packet.
  const taken = await db.rounds.get(payload.round)
  const phone = (taken && (await db.keys.get(taken.device))) ?? (await phoneOf(user))
  return await navigator.locks.request(CHAIN, async () => {
    const head = (await db.keys.get(phone.device)) ?? phone
    const unsigned = { device: head.device, counter: head.counter + 1, at: new Date().toISOString(), previous: head.previous, type, payload: JSON.stringify(payload) }
    // Signing is not the database's work and would close its transaction: before it.
    const [signature, hash] = [await sign(unsigned, head.privateKey), await hashOf(unsigned)]
    const kept: KeptRecord = { ...unsigned, signature, hash, round: payload.round, stop: payload.stop ?? null, status: 'unsent', code: null, zh: null, en: null }
    await db.transaction('rw', db.keys, db.records, db.drafts, async () => {
      await db.records.add(kept)
      await db.keys.update(head.device, { counter: kept.counter, previous: hash })
      if (kept.stop) await db.drafts.delete(kept.stop)
    })
    return kept
  })
}

async function newest(user: string): Promise<DeviceKey | undefined> {
  const keys = await db.keys.where('user').equals(user).toArray()
  return keys.sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
}

async function make(user: string): Promise<DeviceKey> {
  const pair = await newKey()
  const publicKey = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const made: DeviceKey = { device: await thumbprint(publicKey), user, privateKey: pair.privateKey, publicKey, registered: 0, counter: 0, previous: NO_PREVIOUS, createdAt: new Date().toISOString() }
  await db.keys.add(made)
  return made
}
