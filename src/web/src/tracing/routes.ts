import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/session/session'

const watchers: { roles: readonly Role[] } = { roles: ['regulator', 'auditor', 'administrator'] }
const seeAll: { roles: readonly Role[] } = { roles: ['auditor', 'administrator'] }

/** The desk of those who watch over firms, and of those who run the system. */
export const authorityRoutes: RouteRecordRaw[] = [
  {
    path: '/d/oversight',
    component: () => import('@/home/AuthorityFrame.vue'),
    redirect: '/d/find',
    meta: watchers,
    children: [
      { path: '/d/find', component: () => import('./FindPage.vue'), meta: { title: ['查找', 'Find'] } },
      { path: '/d/trace/:label', component: () => import('./TracePage.vue'), props: true, meta: { title: ['追溯', 'Trace'] } },
      { path: '/d/manifests/:number', component: () => import('./ManifestPage.vue'), props: true, meta: { title: ['联单', 'Manifest'] } },
      { path: '/d/trace/runs/:run', component: () => import('./RunPage.vue'), props: true, meta: { title: ['处理批次', 'Treatment run'] } },
      { path: '/d/balances', component: () => import('./BalancesPage.vue'), meta: { title: ['物料平衡', 'Balances'] } },
      { path: '/d/road/:site', component: () => import('./RoadPage.vue'), props: true, meta: { title: ['在途联单', 'On the road'] } },
      { path: '/d/accounts/:account', component: () => import('./AccountPage.vue'), props: true, meta: { title: ['账户', 'Account'] } },
      { path: '/d/coverage', component: () => import('@/collection/coverage/CoveragePage.vue'), meta: { title: ['收运覆盖', 'Coverage'] } },
      { path: '/d/coverage/:region/:figure', component: () => import('@/collection/coverage/CountyPage.vue'), props: true, meta: { title: ['区县收运', 'County'] } },
      { path: '/d/parties/:party', component: () => import('@/registry/PartyPage.vue'), props: true, meta: { title: ['企业', 'Firm'] } },
      { path: '/d/admin', redirect: '/d/admin/users' },
      { path: '/d/admin/users', component: () => import('@/registry/admin/UsersPage.vue'), meta: { ...seeAll, title: ['用户', 'Users'] } },
      { path: '/d/admin/keys', component: () => import('@/registry/admin/KeysPage.vue'), meta: { ...seeAll, title: ['设备密钥', 'Machine keys'] } },
      { path: '/d/admin/imports', component: () => import('@/registry/admin/ImportPage.vue'), meta: { roles: ['administrator'], title: ['数据导入', 'Imports'] } },
      { path: '/d/admin/health', component: () => import('@/registry/admin/HealthPage.vue'), meta: { ...seeAll, title: ['服务状态', 'Services'] } },
    ],
  },
]
