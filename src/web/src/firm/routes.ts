import type { RouteRecordRaw } from 'vue-router'
import { firmCapacityRoutes } from '@/reporting/capacity/routes'

/** The small firm's part: phone first. */
export const firmRoutes: RouteRecordRaw[] = [
  { path: '/m/join', component: () => import('./join/JoinPage.vue'), meta: { open: true, title: ['加入', 'Join'] } },
  {
    path: '/m/firm',
    component: () => import('./FirmFrame.vue'),
    meta: { roles: ['producer'] },
    children: [
      { path: '', component: () => import('./FirmHome.vue'), meta: { title: ['我的危废', 'Our waste'] } },
      { path: 'ask', component: () => import('./ask/AskPage.vue'), meta: { title: ['申请收运', 'Have it fetched'] } },
      { path: 'requests', component: () => import('./ask/RequestsPage.vue'), meta: { title: ['收运申请', 'Requests'] } },
      { path: 'requests/:request', component: () => import('./ask/RequestPage.vue'), props: true, meta: { title: ['收运申请', 'Request'] } },
      { path: 'standing', component: () => import('./ask/StandingPage.vue'), meta: { title: ['定期收运', 'Standing orders'] } },
      { path: 'stops', component: () => import('./handover/StopsPage.vue'), meta: { title: ['收运记录', 'Collected'] } },
      { path: 'codes', component: () => import('./handover/CodesPage.vue'), meta: { title: ['交接码', 'Hand-over codes'] } },
      { path: 'wall', component: () => import('./handover/WallPage.vue'), meta: { title: ['场所码', 'Wall code'] } },
      { path: 'labels', component: () => import('./labels/LabelsPage.vue'), meta: { title: ['容器与标签', 'Containers'] } },
      { path: 'labels/new', component: () => import('./labels/NewLabelPage.vue'), meta: { title: ['贴新标签', 'New label'] } },
      { path: 'labels/:label', component: () => import('./labels/ContainerPage.vue'), props: true, meta: { title: ['容器', 'Container'] } },
      { path: 'fates', component: () => import('./FatesPage.vue'), meta: { title: ['最终去向', 'What became of it'] } },
      { path: 'returns', component: () => import('./returns/ReturnsPage.vue'), meta: { title: ['申报', 'Returns'] } },
      { path: 'returns/:site/:period/entries', component: () => import('./returns/EntriesPage.vue'), props: true, meta: { title: ['台账记录', 'Ledger rows'] } },
      { path: 'plan', component: () => import('@/declarations/PlanPage.vue'), meta: { title: ['管理计划', 'Management plan'] } },
      { path: 'ledger', component: () => import('@/declarations/LedgerPage.vue'), meta: { title: ['台账', 'Ledger'] } },
      ...firmCapacityRoutes,
      { path: 'returns/:site/:period', component: () => import('./returns/ReturnPage.vue'), props: true, meta: { title: ['申报', 'Return'] } },
    ],
  },
]
