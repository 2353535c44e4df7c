import type { Text } from '@/i18n'
import type { Role } from '@/session/session'

export const ROLES: Record<Role, Text> = {
  producer: ['产废单位', 'Producer'],
  collector: ['收集单位', 'Collector'],
  dispatcher: ['调度员', 'Dispatcher'],
  driver: ['驾驶员', 'Driver'],
  plant: ['处置单位', 'Plant'],
  regulator: ['监管部门', 'Regulator'],
  auditor: ['审计', 'Auditor'],
  administrator: ['管理员', 'Administrator'],
}
/** Roles of a firm's people; a user with one of them names the firm. */
export const OF_FIRM: readonly Role[] = ['producer', 'collector', 'dispatcher', 'driver', 'plant']
