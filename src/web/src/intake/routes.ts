import type { RouteRecordRaw } from 'vue-router'

const meta = (zh: string, en: string) => ({ roles: ['plant', 'collector'] as const, title: [zh, en] as const })

/** Below /d: from the gate to the treatment. */
export const intakeRoutes: RouteRecordRaw[] = [
  { path: 'intake', component: () => import('./IntakePage.vue'), meta: meta('到货接收', 'Intake') },
  { path: 'intake/arrive/:manifest', component: () => import('./ArrivalPage.vue'), props: true, meta: meta('扫码到达', 'Arrival') },
  { path: 'intake/:manifest', component: () => import('./ReceiptPage.vue'), props: true, meta: meta('称重与接受', 'Weigh and decide') },
  { path: 'stock', component: () => import('./StockPage.vue'), meta: meta('库存', 'Stock') },
  { path: 'stock/consolidate', component: () => import('./ConsolidatePage.vue'), meta: meta('合并装入', 'Fill together') },
  { path: 'stock/treat', component: () => import('./TreatPage.vue'), meta: meta('利用处置', 'Treat') },
  { path: 'runs', component: () => import('./RunsPage.vue'), meta: meta('利用处置记录', 'Runs') },
  { path: 'runs/:run', component: () => import('./RunPage.vue'), props: true, meta: meta('利用处置记录', 'Run') },
]
