import { createRouter, createWebHistory } from 'vue-router'
import { deskRoutes } from './collection/desk/routes'
import { firmRoutes } from './firm/routes'
import type { Text } from './i18n'
import { intakeRoutes } from './intake/routes'
import { paperRoutes } from './manifests/routes'
import { indicatorRoutes } from './reporting/indicators/routes'
import { reportingRoutes } from './reporting/routes'
import { capacityRoutes } from './reporting/capacity/routes'
import { useSession, type Role } from './session/session'
import { authorityRoutes } from './tracing/routes'

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to whoever is not signed in. */
    open?: true
    /** One of these is needed; any when not said. */
    roles?: readonly Role[]
    /** What the window is called. */
    title?: Text
  }
}

const driver = { roles: ['driver'] } as const

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: () => useSession().home },
    { path: '/sign-in', component: () => import('./session/SignIn.vue'), meta: { open: true, title: ['登录', 'Sign in'] } },
    { path: '/sign-in/password', component: () => import('./session/ChangePassword.vue'), meta: { title: ['修改密码', 'Change password'] } },
    {
      path: '/m/driver',
      component: () => import('./collection/driver/DriverFrame.vue'),
      meta: driver,
      children: [
        { path: '', component: () => import('./collection/driver/RoundsToday.vue'), meta: { title: ['今日线路', 'Today’s rounds'] } },
        { path: 'rounds/:round', component: () => import('./collection/driver/RoundPage.vue'), props: true, meta: { title: ['线路', 'Round'] } },
        { path: 'rounds/:round/stops/:stop', component: () => import('./collection/driver/StopPage.vue'), props: true, meta: { title: ['站点', 'Stop'] } },
        { path: 'rounds/:round/roadside', component: () => import('./collection/driver/RoadsidePage.vue'), props: true, meta: { title: ['路检出示', 'Roadside check'] } },
        { path: 'records', component: () => import('./collection/driver/RecordsPage.vue'), meta: { title: ['签名记录', 'Signed records'] } },
      ],
    },
    ...firmRoutes,
    {
      path: '/d',
      component: () => import('./home/DeskFrame.vue'),
      children: [
        { path: '', redirect: '/d/home' },
        { path: 'home', component: () => import('./home/DeskHome.vue'), meta: { title: ['今日待办', 'Today'] } },
        ...intakeRoutes,
        ...deskRoutes,
        ...paperRoutes,
        ...capacityRoutes,
        ...authorityRoutes,
        ...indicatorRoutes,
        ...reportingRoutes,
      ],
    },
    { path: '/:anywhere(.*)*', redirect: '/' },
  ],
})

router.beforeEach((to) => {
  const session = useSession()
  if (to.meta.open) return session.session ? session.home : true
  if (!session.session) return { path: '/sign-in', query: { to: to.fullPath } }
  if (session.session.mustChangePassword && to.path !== '/sign-in/password') return '/sign-in/password'
  return !to.meta.roles || session.has(...to.meta.roles) ? true : session.home
})
