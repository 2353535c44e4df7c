import { computed } from 'vue'
import { db } from '@/store/db'
import { useLive } from '@/store/live'
import { packetOf } from './packets'
import { roundNow } from './packet'

/** A round on this phone: its packet, and where it stands with what was signed here. Undefined while it is read, null when it was not taken. */
export function useRound(round: string) {
  const kept = useLive(async () => {
    const found = await db.rounds.get(round)
    return found ? { found, records: await db.records.where('round').equals(round).toArray() } : null
  }, undefined)
  const packet = computed(() => (kept.value ? packetOf(kept.value.found) : kept.value))
  const now = computed(() => (kept.value && packet.value ? roundNow(packet.value, kept.value.records) : null))
  return { packet, now }
}
