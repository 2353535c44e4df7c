import type { Text } from '@/i18n'

/** The coded reasons for a stop that gave nothing; docs/field.md. */
export const reasons: Record<string, Text> = {
  'not-in': ['无人', 'Nobody there'],
  'no-access': ['无法进入', 'No access'],
  'wrong-waste': ['废物与申请不符', 'Not the waste asked for'],
  'too-heavy': ['超重', 'Too heavy'],
  'bad-packaging': ['包装不合格', 'Bad packaging'],
  'no-label': ['无标签', 'No label'],
  unsafe: ['现场不安全', 'Not safe'],
  other: ['其他', 'Other'],
}

export const outcomes: Record<string, Text> = {
  open: ['待收运', 'To come'],
  collected: ['已收运', 'Collected'],
  skipped: ['未收', 'Skipped'],
  refused: ['拒收', 'Refused'],
  off: ['已撤下', 'Taken off'],
}

export const packagings: Record<string, Text> = {
  DRUM: ['桶', 'Drum'],
  BAG: ['袋', 'Bag'],
  BOX: ['箱', 'Box'],
  TON_BAG: ['吨袋', 'Bulk bag (about 1 t)'],
  TON_DRUM: ['吨桶', 'IBC or 1 t drum'],
  TANK: ['罐', 'Tank'],
  SHARPS: ['利器盒', 'Sharps container'],
  OTHER: ['其他', 'Other'],
}

export const forms: Record<string, Text> = {
  L: ['液态', 'Liquid'],
  S: ['固态', 'Solid'],
  SS: ['半固态', 'Semi-solid (sludge)'],
  G: ['气态', 'Gas'],
  O: ['其他', 'Other'],
}

export const confirmations: Record<string, Text> = {
  signature: ['现场签字', 'Signature'],
  code: ['交接码', 'Hand-over code'],
  phone: ['在企业手机上确认', 'On the firm’s own phone'],
  none: ['无人确认', 'Nobody confirms'],
}

export const statuses: Record<string, Text> = {
  unsent: ['未发送', 'Not sent yet'],
  applied: ['已生效', 'In effect'],
  waiting: ['等待前序记录', 'Waits for an earlier record'],
  conflict: ['冲突，由调度员处理', 'Conflict: the dispatcher decides'],
  refused: ['被拒收', 'Refused'],
}

export const recordTypes: Record<string, Text> = {
  'round-started': ['线路开始', 'Round started'],
  'stop-collected': ['站点已收运', 'Stop collected'],
  'stop-missed': ['站点未收', 'Stop without a load'],
  'round-finished': ['线路完成', 'Round finished'],
}

/** A word of these lists; a newer server's is shown as it is. */
export const word = (list: Record<string, Text>, code: string): Text => list[code] ?? [code, code]
