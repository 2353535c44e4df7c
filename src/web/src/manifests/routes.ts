import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/session/session'

/** Whoever has waste of its own: producers, and those who took some over. */
export const HOLDERS: readonly Role[] = ['producer', 'collector', 'plant']

const own = (zh: string, en: string) => ({ roles: HOLDERS, title: [zh, en] as const })

/** Below /d: manifests and what a holder of waste writes at the desk. */
export const paperRoutes: RouteRecordRaw[] = [
  { path: 'manifests', component: () => import('./ManifestsPage.vue'), meta: { title: ['联单', 'Manifests'] } },
  { path: 'manifests/new', component: () => import('./DraftPage.vue'), meta: own('新建联单', 'New manifest') },
  { path: 'manifests/drafts', component: () => import('./DraftsPage.vue'), meta: own('联单草稿', 'Drafts') },
  { path: 'manifests/drafts/:id', component: () => import('./DraftPage.vue'), props: true, meta: own('联单草稿', 'Draft') },
  { path: 'plan', component: () => import('@/declarations/PlanPage.vue'), meta: own('管理计划', 'Management plan') },
  { path: 'ledger', component: () => import('@/declarations/LedgerPage.vue'), meta: own('台账', 'Ledger') },
]
