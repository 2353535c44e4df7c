import type { Schemas } from '@/api/client'
import type { KeptRecord } from '@/store/db'

export type Packet = Schemas['TakePacketPacket']
export type Stop = Schemas['RoundViewStopView']
export type Container = Schemas['CollectedContainer']

/** A stop as the phone sees it: what the server said, then what this phone signed since. */
export interface StopNow {
  stop: Stop
  outcome: 'open' | 'collected' | 'skipped' | 'refused' | 'off'
  containers: readonly Container[]
  reason: string | null
  /** This phone's own record of it. */
  record: KeptRecord | null
}

export interface RoundNow {
  started: boolean
  finished: boolean
  stops: readonly StopNow[]
  loadGrams: number
  loadMaxGrams: number
  containers: number
  containersMax: number
}

/** Works out where a round is without network: the packet first, then the records in the order of their counters. */
export function roundNow(packet: Packet, records: readonly KeptRecord[]): RoundNow {
  const { round } = packet
  const own = records.filter((record) => record.round === round.round && record.status !== 'refused').sort((a, b) => a.counter - b.counter)
  const stops = round.stops.map((stop): StopNow => {
    // A stop has one outcome: the first that was signed for it.
    const record = own.find((one) => one.stop === stop.stop) ?? null
    if (record && stop.state === 'planned') {
      const said = JSON.parse(record.payload) as { containers?: Container[]; outcome?: 'skipped' | 'refused'; reason?: string }
      return record.type === 'stop-collected'
        ? { stop, outcome: 'collected', containers: said.containers ?? [], reason: null, record }
        : { stop, outcome: said.outcome ?? 'skipped', containers: [], reason: said.reason ?? null, record }
    }
    const outcome = stop.state === 'planned' ? 'open' : stop.state === 'collected' || stop.state === 'skipped' || stop.state === 'refused' ? stop.state : 'off'
    return { stop, outcome, containers: stop.containers, reason: stop.reason, record }
  })
  const aboard = stops.flatMap((stop) => stop.containers)
  return {
    started: round.state !== 'released' || own.some((record) => record.type === 'round-started'),
    finished: round.state === 'finished' || own.some((record) => record.type === 'round-finished'),
    stops,
    loadGrams: aboard.reduce((sum, container) => sum + container.grams, 0),
    loadMaxGrams: Math.round(round.loadMaxKg * 1000),
    containers: aboard.length,
    containersMax: round.containersMax,
  }
}
