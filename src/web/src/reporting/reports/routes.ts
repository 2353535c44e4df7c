import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/session/session'

const roles: readonly Role[] = ['regulator', 'auditor', 'administrator']

export const reportRoutes: RouteRecordRaw[] = [
  { path: 'reports', component: () => import('./ReportsPage.vue'), meta: { roles, title: ['报表', 'Reports'] } },
  { path: 'reports/:report', component: () => import('./ReportPage.vue'), props: true, meta: { roles, title: ['报表', 'Report'] } },
]
