import type { Schemas } from '@/api/client'
import type { Text } from '@/i18n'

export const manifestStates: Record<Schemas['ManifestState'], Text> = {
  reserved: ['已预编号（收运线路）', 'Reserved for a round'],
  issued: ['待起运', 'Waits to depart'],
  'in-transit': ['运输中', 'In transit'],
  arrived: ['已到达', 'Arrived'],
  accepted: ['已接受', 'Accepted'],
  'partly-accepted': ['部分接受', 'Partly accepted'],
  rejected: ['已拒收', 'Rejected'],
  closed: ['已完结', 'Closed'],
  voided: ['已作废', 'Void'],
}

export const shadeOf = (state: Schemas['ManifestState']): string => (state === 'rejected' || state === 'voided' ? 'bad' : state === 'issued' || state === 'partly-accepted' ? 'warn' : '')
