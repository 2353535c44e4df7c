import { createRouter, createWebHistory } from 'vue-router'
import { useSession, type Role } from './session/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to whoever is not signed in. */
    open?: true
    /** One of these is needed; any when not said. */
    roles?: readonly Role[]
  }
}

const driver = { roles: ['driver'] } as const

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: () => useSession().home },
    { path: '/sign-in', component: () => import('./session/SignIn.vue'), meta: { open: true } },
    { path: '/sign-in/password', component: () => import('./session/ChangePassword.vue') },
    {
      path: '/m/driver',
      component: () => import('./collection/driver/DriverFrame.vue'),
      meta: driver,
      children: [
        { path: '', component: () => import('./collection/driver/RoundsToday.vue') },
        { path: 'rounds/:round', component: () => import('./collection/driver/RoundPage.vue'), props: true },
        { path: 'rounds/:round/stops/:stop', component: () => import('./collection/driver/StopPage.vue'), props: true },
        { path: 'rounds/:round/roadside', component: () => import('./collection/driver/RoadsidePage.vue'), props: true },
        { path: 'records', component: () => import('./collection/driver/RecordsPage.vue') },
      ],
    },
    { path: '/d/home', component: () => import('./home/DeskHome.vue') },
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
