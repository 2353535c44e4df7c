import type { Container, Packet } from './packet'

/** What a scanned or typed text turned out to be, judged on the phone alone. */
export type Verdict =
  | { kind: 'in-store'; label: string; wasteCode: string; grams: number }
  | { kind: 'new-label'; label: string; wasteCode: string }
  | { kind: 'firms-own'; label: string; wasteCode: string }
  | { kind: 'loaded-here'; label: string }
  | { kind: 'loaded-elsewhere'; label: string; firm: string }
  | { kind: 'other-stop'; label: string; firm: string; position: number }
  | { kind: 'other-waste'; label: string; wasteCode: string }
  | { kind: 'other-firm'; label: string }
  | { kind: 'manifest'; number: string; ours: boolean }
  | { kind: 'place'; site: string; text: string; ours: boolean }
  | { kind: 'broken-place' }
  | { kind: 'no-label'; text: string }

/** These may be loaded; all others are explained and left. */
export const loadable = (verdict: Verdict): verdict is Extract<Verdict, { kind: 'in-store' | 'new-label' | 'firms-own' }> =>
  verdict.kind === 'in-store' || verdict.kind === 'new-label' || verdict.kind === 'firms-own'

/** 18 characters of the firm, 8 of the waste, 8 of the day, 3 of the serial. */
const LABEL = /(?:^|\/)([0-9A-HJ-NPQRTUWXY]{18})(\d{8})(\d{8})(\d{3})$/
const MANIFEST = /(?:^|\/)(\d{14})$/
const PLACE = /^WLP1:([0-9A-Z]{21}):([A-Z2-7]{4})$/

/**
 * @param aboard containers of the stops before, with the firm that gave them.
 * @param here containers put in at this stop and not signed yet.
 */
export async function judge(scanned: string, packet: Packet, stopId: string, aboard: readonly { label: string; firm: string }[], here: readonly Pick<Container, 'label'>[]): Promise<Verdict> {
  const text = scanned.trim().toUpperCase()
  const stop = packet.round.stops.find((one) => one.stop === stopId)
  if (!stop) throw new Error('The stop is not in the packet.')
  const manifest = MANIFEST.exec(text)?.[1]
  if (manifest) return { kind: 'manifest', number: manifest, ours: manifest === stop.manifest }
  const place = PLACE.exec(text)
  if (place) return (await placeCheck(place[1]!)) === place[2] ? { kind: 'place', site: place[1]!, text, ours: place[1] === stop.moverSite } : { kind: 'broken-place' }
  const [, firm, code] = LABEL.exec(text) ?? []
  if (!firm || !code) return { kind: 'no-label', text: scanned }

  const label = text.slice(-37)
  const wasteCode = `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`
  if (here.some((container) => container.label === label)) return { kind: 'loaded-here', label }
  const loaded = aboard.find((container) => container.label === label)
  if (loaded) return { kind: 'loaded-elsewhere', label, firm: loaded.firm }
  const known = packet.stops[stopId]
  const inStore = known?.inStore.find((expected) => expected.label === label)
  if (inStore) return { kind: 'in-store', label, wasteCode: inStore.wasteCode, grams: Math.round(inStore.kg * 1000) }
  if (Object.values(known?.toBring ?? {}).some((labels) => labels.includes(label))) return { kind: 'new-label', label, wasteCode }
  for (const other of packet.round.stops) {
    const there = packet.stops[other.stop]
    if (other.stop !== stopId && (there?.inStore.some((expected) => expected.label === label) || Object.values(there?.toBring ?? {}).some((labels) => labels.includes(label))))
      return { kind: 'other-stop', label, firm: other.moverName, position: other.position }
  }
  if (firm !== stop.mover) return { kind: 'other-firm', label }
  return stop.expected.some((line) => line.wasteCode === wasteCode) ? { kind: 'firms-own', label, wasteCode } : { kind: 'other-waste', label, wasteCode }
}

/** The four characters that find a slip in a wall code; public, they prove nothing. */
export async function placeCheck(site: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('wasteloop-place-1\n' + site)))
  const twentyBits = (digest[0]! << 12) | (digest[1]! << 4) | (digest[2]! >> 4)
  return [15, 10, 5, 0].map((shift) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[(twentyBits >> shift) & 31]).join('')
}
