import { figureRoutes } from './figures/routes'
import { reportRoutes } from './reports/routes'

/** Below /d: figures and reports. */
export const reportingRoutes = [...figureRoutes, ...reportRoutes]
