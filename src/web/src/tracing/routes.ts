import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/session/session'

const WATCHERS: readonly Role[] = ['regulator', 'auditor', 'administrator']
const SEE_ALL: readonly Role[] = ['auditor', 'administrator']
/** Who keeps the register: the administrator all of it, a dispatcher the own fleet. */
const KEEPERS: readonly Role[] = ['administrator', 'dispatcher']
const meta = (zh: string, en: string, roles = WATCHERS) => ({ roles, title: [zh, en] as const })
/** Everybody sees the traces of what is their own. */
const all = (zh: string, en: string) => ({ title: [zh, en] as const })

/** Below /d: the desk of those who watch over firms, and of those who run the system. */
export const authorityRoutes: RouteRecordRaw[] = [
  { path: 'find', component: () => import('./FindPage.vue'), meta: all('查找', 'Find') },
  { path: 'trace/:label', component: () => import('./TracePage.vue'), props: true, meta: all('追溯', 'Trace') },
  { path: 'manifests/:number', component: () => import('./ManifestPage.vue'), props: true, meta: all('联单', 'Manifest') },
  { path: 'trace/runs/:run', component: () => import('./RunPage.vue'), props: true, meta: all('处理批次', 'Treatment run') },
  { path: 'balances', component: () => import('./BalancesPage.vue'), meta: meta('物料平衡', 'Balances') },
  { path: 'road/:site', component: () => import('./RoadPage.vue'), props: true, meta: meta('在途联单', 'On the road') },
  { path: 'accounts/:account', component: () => import('./AccountPage.vue'), props: true, meta: meta('账户', 'Account') },
  { path: 'coverage', component: () => import('@/collection/coverage/CoveragePage.vue'), meta: meta('收运覆盖', 'Coverage') },
  { path: 'coverage/:region/:figure', component: () => import('@/collection/coverage/CountyPage.vue'), props: true, meta: meta('区县收运', 'County') },
  { path: 'flows', component: () => import('./FlowsPage.vue'), meta: meta('流向图', 'Flows') },
  { path: 'flows/:origin/:destination', component: () => import('./FlowManifestsPage.vue'), props: true, meta: meta('流向', 'A flow') },
  { path: 'rules', component: () => import('@/registry/RulesPage.vue'), meta: all('规则库', 'Rulebook') },
  { path: 'parties/:party', component: () => import('@/registry/PartyPage.vue'), props: true, meta: meta('企业', 'Firm') },
  { path: 'admin', redirect: '/d/admin/users' },
  { path: 'admin/users', component: () => import('@/registry/admin/UsersPage.vue'), meta: meta('用户', 'Users', SEE_ALL) },
  { path: 'admin/keys', component: () => import('@/registry/admin/KeysPage.vue'), meta: meta('设备密钥', 'Machine keys', SEE_ALL) },
  { path: 'admin/imports', component: () => import('@/registry/admin/ImportPage.vue'), meta: meta('导入导出', 'Files', SEE_ALL) },
  { path: 'admin/register', component: () => import('@/registry/register/RegisterPage.vue'), meta: meta('登记', 'Register', KEEPERS) },
  { path: 'admin/register/:kind(parties|sites|facilities|licences|transport-permits|vehicles|crew)/:entry?', component: () => import('@/registry/register/RegisterEntryPage.vue'), props: (to) => ({ kind: to.params.kind, entry: to.params.entry || undefined }), meta: meta('登记', 'Register', KEEPERS) },
  { path: 'admin/health', component: () => import('@/registry/admin/HealthPage.vue'), meta: meta('服务状态', 'Services', SEE_ALL) },
  { path: 'admin/journal', component: () => import('@/registry/admin/JournalPage.vue'), meta: meta('日志核验', 'Journals', SEE_ALL) },
]
