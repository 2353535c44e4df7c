import type { Schemas } from '@/api/client'
import { say, type Text } from '@/i18n'
import { kg } from '@/i18n/format'

export const urgencies: Record<Schemas['UrgencyLevel'], Text> = { late: ['已逾期', 'Late'], soon: ['即将到期', 'Soon due'], 'in-time': ['期限内', 'In time'] }

export const roundStates: Record<Schemas['RoundState'], Text> = { draft: ['草稿', 'Draft'], released: ['已下达', 'Released'], 'under-way': ['收运中', 'Under way'], finished: ['已完成', 'Finished'], cancelled: ['已取消', 'Cancelled'] }

/** What a firm wishes to have fetched, on one line. */
export const wishes = (request: Schemas['RequestView']): string =>
  request.items
    .map((item) => `${item.wasteCode ?? ''} ${item.wasteCode ? item.wasteName : (item.description ?? item.wasteName)} ${item.kg !== null ? kg(item.kg) : ''}${item.containers !== null ? say([` ${item.containers} 个容器`, ` ${item.containers} containers`]) : ''}`.trim())
    .join(say(['，', ', ']))
