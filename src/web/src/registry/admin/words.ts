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

/** The files of the register, as they are taken in and given out. */
export const FILES = {
  parties: ['企业', 'Firms'],
  sites: ['厂区', 'Sites'],
  facilities: ['设施', 'Facilities'],
  licences: ['经营许可证', 'Licences'],
  'transport-permits': ['运输许可', 'Transport permits'],
  vehicles: ['车辆', 'Vehicles'],
  crew: ['人员', 'Crew'],
  users: ['用户', 'Users'],
} satisfies Record<string, Text>
export type FileKind = keyof typeof FILES
