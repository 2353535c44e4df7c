import type { RouteRecordRaw } from 'vue-router'

/** Below /d: the collector's desk. */
export const deskRoutes: RouteRecordRaw[] = []
