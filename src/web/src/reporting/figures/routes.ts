import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/session/session'

const roles: readonly Role[] = ['regulator', 'auditor', 'administrator']

export const figureRoutes: RouteRecordRaw[] = [
  { path: 'figures', component: () => import('./FiguresPage.vue'), meta: { roles, title: ['统计', 'Figures'] } },
  { path: 'figures/batches', component: () => import('./BatchesPage.vue'), meta: { roles, title: ['统计明细', 'Behind a figure'] } },
]
