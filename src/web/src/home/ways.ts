import type { Text } from '@/i18n'
import { HOLDERS } from '@/manifests/routes'
import type { Role } from '@/session/session'

interface Way {
  to: string
  text: Text
  roles: readonly Role[]
}

const EVERYBODY: readonly Role[] = ['producer', 'collector', 'dispatcher', 'driver', 'plant', 'regulator', 'auditor', 'administrator']
const RECEIVERS: readonly Role[] = ['plant', 'collector']
const DESK: readonly Role[] = ['collector', 'dispatcher']
const WATCHERS: readonly Role[] = ['regulator', 'auditor', 'administrator']
const SEE_ALL: readonly Role[] = ['auditor', 'administrator']

/** The pages of the desk, in groups, with the roles that they are for. */
export const ways: readonly { title: Text; ways: readonly Way[] }[] = [
  {
    title: ['产废单位', 'Producer'],
    ways: [
      { to: '/m/firm/labels', text: ['容器与标签', 'Containers'], roles: ['producer'] },
      { to: '/d/manifests/drafts', text: ['联单草稿', 'Drafts'], roles: HOLDERS },
      { to: '/d/plan', text: ['管理计划', 'Management plan'], roles: HOLDERS },
      { to: '/d/ledger', text: ['台账', 'Ledger'], roles: HOLDERS },
      { to: '/m/firm/returns', text: ['申报', 'Returns'], roles: ['producer'] },
      { to: '/m/firm/reservations', text: ['能力预留', 'Reservations'], roles: ['producer'] },
    ],
  },
  {
    title: ['转移', 'Transfers'],
    ways: [{ to: '/d/manifests', text: ['联单', 'Manifests'], roles: EVERYBODY }],
  },
  {
    title: ['接收处置', 'Receiving'],
    ways: [
      { to: '/d/intake', text: ['到货接收', 'Intake'], roles: RECEIVERS },
      { to: '/d/stock', text: ['库存', 'Stock'], roles: RECEIVERS },
      { to: '/d/runs', text: ['利用处置记录', 'Runs'], roles: RECEIVERS },
      { to: '/d/reservations', text: ['能力预留', 'Reservations'], roles: ['plant'] },
    ],
  },
  {
    title: ['收运', 'Collection'],
    ways: [
      { to: '/d/collection', text: ['申请看板', 'Board'], roles: DESK },
      { to: '/d/collection/plan', text: ['排线', 'Plan'], roles: DESK },
      { to: '/d/collection/rounds', text: ['线路', 'Rounds'], roles: DESK },
      { to: '/d/collection/phones', text: ['手机', 'Phones'], roles: DESK },
      { to: '/d/collection/conflicts', text: ['冲突', 'Conflicts'], roles: DESK },
      { to: '/d/collection/disputes', text: ['异议', 'Disputes'], roles: DESK },
      { to: '/d/collection/firms', text: ['企业邀请', 'Firms'], roles: DESK },
      { to: '/d/collection/terms', text: ['合同报价', 'Terms'], roles: DESK },
    ],
  },
  {
    title: ['监管', 'Oversight'],
    ways: [
      { to: '/d/find', text: ['查找', 'Find'], roles: WATCHERS },
      { to: '/d/balances', text: ['物料平衡', 'Balances'], roles: WATCHERS },
      { to: '/d/coverage', text: ['收运覆盖', 'Coverage'], roles: WATCHERS },
      { to: '/d/flows', text: ['流向图', 'Flows'], roles: WATCHERS },
    ],
  },
  {
    title: ['规划', 'Planning'],
    ways: [
      { to: '/d/figures', text: ['统计', 'Figures'], roles: WATCHERS },
      { to: '/d/capacity', text: ['能力匹配', 'Capacity'], roles: WATCHERS },
      { to: '/d/indicators', text: ['无废城市指标', 'Indicators'], roles: WATCHERS },
      { to: '/d/reports', text: ['报表', 'Reports'], roles: WATCHERS },
    ],
  },
  {
    title: ['管理', 'Administration'],
    ways: [
      { to: '/d/admin/users', text: ['用户', 'Users'], roles: SEE_ALL },
      { to: '/d/admin/keys', text: ['设备密钥', 'Machine keys'], roles: SEE_ALL },
      { to: '/d/admin/register', text: ['登记', 'Register'], roles: ['administrator', 'dispatcher'] },
      { to: '/d/admin/imports', text: ['导入导出', 'Files'], roles: SEE_ALL },
      { to: '/d/rules', text: ['规则库', 'Rulebook'], roles: WATCHERS },
      { to: '/d/admin/health', text: ['服务状态', 'Services'], roles: SEE_ALL },
      { to: '/d/admin/journal', text: ['日志核验', 'Journals'], roles: SEE_ALL },
    ],
  },
  {
    title: ['手机端', 'On the phone'],
    ways: [
      { to: '/m/driver', text: ['驾驶员端', 'Driver’s part'], roles: ['driver'] },
      { to: '/m/firm', text: ['小微企业手机端', 'Firm’s phone pages'], roles: ['producer'] },
    ],
  },
]
