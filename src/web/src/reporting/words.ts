import { say, type Text } from '@/i18n'

export const LINKS = ['produced', 'stored', 'transferred', 'exported', 'received', 'utilised', 'disposed', 'landfilled'] as const
export type Link = (typeof LINKS)[number]
const LINK_WORDS: Record<Link, Text> = {
  produced: ['产生', 'Produced'],
  stored: ['贮存净增', 'Stored, net'],
  transferred: ['省内转移', 'Transferred'],
  exported: ['转移出省', 'Exported'],
  received: ['接收', 'Received'],
  utilised: ['利用', 'Utilised'],
  disposed: ['处置', 'Disposed of'],
  landfilled: ['填埋', 'Landfilled'],
}
export const linkWord = (link: string): string => (link in LINK_WORDS ? say(LINK_WORDS[link as Link]) : link)

const CLASSES: Record<string, Text> = { key: ['重点监管单位', 'Key unit'], simplified: ['简化管理单位', 'Simplified'], registered: ['登记管理单位', 'Registered'] }
const STREAMS: Record<string, Text> = {
  industrial: ['工业', 'Industrial'], domestic: ['生活', 'Domestic'], construction: ['建筑', 'Construction'], agricultural: ['农业', 'Agricultural'], medical: ['医疗', 'Medical'],
}
const WHYS: Record<string, Text> = {
  weighed: ['称重', 'Weighed'], corrected: ['更正', 'Corrected'], withdrawn: ['撤销', 'Withdrawn'], dispatched: ['出库', 'Dispatched'], departed: ['起运', 'Departed'],
  accepted: ['接受', 'Accepted'], treated: ['投入处理', 'Treated'], made: ['次生', 'Made'], consolidated: ['归并', 'Consolidated'],
}
const from = (words: Record<string, Text>) => (word: string): string => (words[word] ? say(words[word]) : word)
export const classWord = from(CLASSES)
export const streamWord = from(STREAMS)
export const whyWord = from(WHYS)
