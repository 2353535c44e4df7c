import type { RouteRecordRaw } from 'vue-router'

const meta = (zh: string, en: string) => ({ roles: ['collector', 'dispatcher'] as const, title: [zh, en] as const })

/** Below /d: the collector's desk. */
export const deskRoutes: RouteRecordRaw[] = [
  { path: 'collection', component: () => import('./BoardPage.vue'), meta: meta('申请看板', 'Board') },
  { path: 'collection/new', component: () => import('./EnterRequestPage.vue'), meta: meta('代填申请', 'Enter a request') },
  { path: 'collection/plan', component: () => import('./PlanPage.vue'), meta: meta('排线', 'Plan a day') },
  { path: 'collection/rounds', component: () => import('./RoundsPage.vue'), meta: meta('线路', 'Rounds') },
  { path: 'collection/rounds/:round', component: () => import('./RoundPage.vue'), props: true, meta: meta('线路', 'Round') },
  { path: 'collection/phones', component: () => import('./PhonesPage.vue'), meta: meta('驾驶员手机', 'Drivers’ phones') },
  { path: 'collection/conflicts', component: () => import('./ConflictsPage.vue'), meta: meta('冲突', 'Conflicts') },
  { path: 'collection/disputes', component: () => import('./DisputesPage.vue'), meta: meta('异议', 'Disputes') },
  { path: 'collection/firms', component: () => import('./FirmsPage.vue'), meta: meta('企业邀请', 'Firms') },
  { path: 'collection/terms', component: () => import('./TermsPage.vue'), meta: meta('合同报价', 'Terms') },
]
