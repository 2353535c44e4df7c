import type { Schemas } from '@/api/client'
import type { Text } from '@/i18n'
import { day, kg } from '@/i18n/format'

type Fate = Schemas['FindFatesFate']

/** What became of a container, an end a sentence. */
export const ends = (fate: Fate): Text[] =>
  fate.ends.map((end) => {
    const [when, mass, who] = [day(end.on), kg(end.massKg), end.partyName ?? end.party ?? '']
    if (end.kind === 'product') return [`${mass} 于 ${when} 成为${end.name}（${who}，${end.method}）`, `${mass} became ${end.name} on ${when} (${who}, ${end.method})`]
    if (end.kind === 'emplaced') return [`${mass} 于 ${when} 最终处置：${end.name}（${who}，${end.method}）`, `${mass} was finally disposed of on ${when}: ${end.name} (${who}, ${end.method})`]
    return [`${mass} 于 ${when} 损耗：${end.name}（${who}，${end.method}）`, `${mass} was lost on ${when}: ${end.name} (${who}, ${end.method})`]
  })

/** What is not final yet. */
export const open = (fate: Fate): Text =>
  fate.ends.length === 0
    ? [`${kg(fate.openKg)} 还没有最终去向：在库、在途或正在处理。`, `${kg(fate.openKg)} have no final fate yet: in store, on the road or in treatment.`]
    : [`其余 ${kg(fate.openKg)} 还在处理中。`, `The other ${kg(fate.openKg)} are still in treatment.`]
