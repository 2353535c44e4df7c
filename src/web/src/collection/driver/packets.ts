import { api, need } from '@/api/client'
import { ProblemError } from '@/api/problem'
import { db, type KeptRound } from '@/store/db'
import { keeping } from '@/store/space'
import { phoneOf, register, replacePhone } from '../field/phone'
import type { Packet } from './packet'

/** Rounds of a day long gone are dropped when nothing of them waits to be sent. */
const DAYS_KEPT = 14

/** Takes a round to this phone: from now on only its records count for the round's stops. */
export async function takePacket(user: string, round: string): Promise<void> {
  try {
    await fetchPacket(user, round)
  } catch (error) {
    // The desk took this phone out of use, or it was somebody else's: a new key for the same hand.
    if (!(error instanceof ProblemError) || (error.problem.code !== 'device.ended' && error.problem.code !== 'device.taken')) throw error
    await replacePhone(user)
    await fetchPacket(user, round)
  }
}

async function fetchPacket(user: string, round: string): Promise<void> {
  const { device } = await register(await phoneOf(user))
  const packet: Packet = await need(api.POST('/api/collection/rounds/{id}/packet', { params: { path: { id: round } }, body: { device } }))
  await keeping(() => db.rounds.put({ round, user, device, takenAt: new Date().toISOString(), packet }))
}

export const packetOf = (kept: KeptRound): Packet => kept.packet as Packet

/** Clears what is long done, so that the phone does not fill up. Nothing unsent, refused or in conflict is touched. */
export async function tidy(user: string): Promise<void> {
  const before = new Date(Date.now() - DAYS_KEPT * 86_400_000).toISOString()
  for (const kept of await db.rounds.where('user').equals(user).toArray()) {
    if (kept.takenAt > before) continue
    await db.transaction('rw', db.rounds, db.records, db.photos, db.drafts, async () => {
      const records = await db.records.where('round').equals(kept.round).toArray()
      const stops = [...new Set(records.flatMap((record) => record.stop ?? []))]
      const photos = await db.photos.where('stop').anyOf(stops).toArray()
      if (records.some((record) => record.status !== 'applied') || photos.some((photo) => photo.state === 'asked')) return
      await db.records.bulkDelete(records.map((record): [string, number] => [record.device, record.counter]))
      await db.photos.bulkDelete(photos.map((photo) => photo.sha256))
      await db.drafts.where('round').equals(kept.round).delete()
      await db.rounds.delete(kept.round)
    })
  }
}
