import { say, type Text } from '@/i18n'

const ACCOUNTS: Record<string, Text> = {
  origin: ['产生', 'Produced'],
  store: ['贮存', 'In store'],
  transit: ['在途', 'In transit'],
  treated: ['处理中', 'In treatment'],
  converted: ['转为次生废物', 'Became residues'],
  product: ['产品', 'Product'],
  emplaced: ['填埋', 'Landfilled'],
  loss: ['损耗', 'Loss'],
  variance: ['计量差异', 'Found by weighing'],
}
const STEPS: Record<string, Text> = {
  labelled: ['贴标', 'Labelled'],
  weighed: ['称重', 'Weighed'],
  stored: ['入库', 'Stored'],
  corrected: ['更正', 'Corrected'],
  withdrawn: ['撤销', 'Withdrawn'],
  dispatched: ['出库', 'Dispatched'],
  filled: ['装满', 'Filled'],
  issued: ['签发联单', 'Manifest issued'],
  voided: ['联单作废', 'Manifest voided'],
  departed: ['起运', 'Departed'],
  'left-behind': ['未装车', 'Left behind'],
  arrived: ['到达', 'Arrived'],
  decided: ['接受确认', 'Decided'],
  closed: ['闭环', 'Closed'],
  'load-arrived': ['到达接收单位', 'Arrived at the receiver'],
  missing: ['缺失', 'Missing'],
  'load-weighed': ['复磅', 'Weighed in'],
  'load-decided': ['接受确认', 'Decided'],
  accepted: ['接受', 'Accepted'],
  refused: ['拒收', 'Refused'],
  treated: ['利用处置', 'Treated'],
  made: ['产出', 'Made by a run'],
}
const NODES: Record<string, Text> = {
  generated: ['产生的废物', 'Generated waste'],
  residue: ['次生废物', 'Residue'],
  consolidated: ['合并容器', 'Filled together'],
  source: ['来源单位', 'Source'],
  ...ACCOUNTS,
}
const STATES: Record<string, Text> = {
  closed: ['已闭环', 'Closed'],
  open: ['未闭环', 'Open'],
  labelled: ['已贴标', 'Labelled'],
  weighed: ['已称重', 'Weighed'],
  stored: ['已入库', 'In store'],
  'in-store': ['贮存中', 'In store'],
  'in-transit': ['在途', 'In transit'],
  issued: ['已签发', 'Issued'],
  voided: ['已作废', 'Void'],
  departed: ['在途', 'Under way'],
  dispatched: ['在途', 'Under way'],
  arrived: ['已到达', 'Arrived'],
  decided: ['已确认', 'Decided'],
  accepted: ['已接受', 'Accepted'],
  refused: ['已拒收', 'Refused'],
  missing: ['缺失', 'Missing'],
  'left-behind': ['未装车', 'Left behind'],
  withdrawn: ['已撤销', 'Withdrawn'],
  treated: ['已处理，部分在次生废物中', 'Treated, parts rest in residues'],
}
const KINDS: Record<string, Text> = { batch: ['容器', 'Container'], manifest: ['联单', 'Manifest'], run: ['处理批次', 'Treatment run'] }

// A word that a newer server uses is shown as it is.
const word = (words: Record<string, Text>) => (key: string): string => (words[key] ? say(words[key]) : key)

export const accountKinds = Object.keys(ACCOUNTS)
export const accountWord = word(ACCOUNTS)
export const stepWord = word(STEPS)
export const nodeWord = word(NODES)
export const stateWord = word(STATES)
export const kindWord = word(KINDS)
