import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/session/session'

const WATCHERS: readonly Role[] = ['regulator', 'auditor', 'administrator']
const PARTIES: readonly Role[] = ['plant', 'producer', 'collector', ...WATCHERS]
const meta = (zh: string, en: string, roles = WATCHERS) => ({ roles, title: [zh, en] as const })

/** Below /d: capacity against demand, scenarios, reservations. */
export const capacityRoutes: RouteRecordRaw[] = [
  { path: 'capacity', component: () => import('./CapacityPage.vue'), meta: meta('能力匹配', 'Capacity') },
  { path: 'capacity/scenarios', component: () => import('./ScenariosPage.vue'), meta: meta('情景', 'Scenarios') },
  { path: 'capacity/scenarios/:scenario', component: () => import('./ScenarioPage.vue'), props: true, meta: meta('情景', 'Scenario') },
  { path: 'capacity/:run', component: () => import('./RunPage.vue'), props: true, meta: meta('匹配结果', 'Matching') },
  { path: 'reservations', component: () => import('./ReservationsPage.vue'), meta: meta('能力预留', 'Reservations', PARTIES) },
  { path: 'reservations/:reservation', component: () => import('./ReservationPage.vue'), props: true, meta: meta('能力预留', 'Reservation', PARTIES) },
]

/** Below /m/firm. */
export const firmCapacityRoutes: RouteRecordRaw[] = [
  { path: 'reservations', component: () => import('./ReservationsPage.vue'), meta: { title: ['能力预留', 'Reservations'] } },
  { path: 'reservations/:reservation', component: () => import('./ReservationPage.vue'), props: true, meta: { title: ['能力预留', 'Reservation'] } },
]
