import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/session/session'

const WATCHERS: readonly Role[] = ['regulator', 'auditor', 'administrator']
const meta = (zh: string, en: string) => ({ roles: WATCHERS, title: [zh, en] as const })

/** Below /d: indicators, statistics of other departments, publications and coverage figures. */
export const indicatorRoutes: RouteRecordRaw[] = [
  { path: 'indicators', component: () => import('./IndicatorsPage.vue'), meta: meta('无废城市指标', 'Indicators') },
  { path: 'indicators/statistics', component: () => import('./StatisticsPage.vue'), meta: meta('统计数据', 'Statistics') },
  { path: 'indicators/publications', component: () => import('./PublicationsPage.vue'), meta: meta('发布记录', 'Publications') },
  { path: 'indicators/publications/:id', component: () => import('./PublicationPage.vue'), props: true, meta: meta('发布版本', 'Publication') },
  { path: 'indicators/coverage', component: () => import('./CoverageFiguresPage.vue'), meta: meta('覆盖率指标', 'Coverage figures') },
  { path: 'indicators/:number(\\d+)', component: () => import('./IndicatorPage.vue'), props: true, meta: meta('指标', 'Indicator') },
]
