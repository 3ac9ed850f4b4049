import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Shell } from './app-shell/shell.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { OverviewPage } from './pages/overview-page.js';
import { PageFailed } from './pages/page-failed.js';
import { alertsSearch } from './state/alerts-search.js';
import { auditSearch } from './state/audit-search.js';
import { dashboardSearch } from './state/dashboard-search.js';
import { liveSearch } from './state/live-search.js';
import { viewsSearch } from './state/views-search.js';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: PageFailed });

const overviewRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: OverviewPage });

export const dashboardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/m/$module',
  validateSearch: dashboardSearch,
  component: lazyRouteComponent(() => import('./pages/dashboard-page.js'), 'DashboardPage'),
});

export const liveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/m/$module/live',
  validateSearch: liveSearch,
  component: lazyRouteComponent(() => import('./pages/live-page.js'), 'LivePage'),
});

export const viewsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/views',
  validateSearch: viewsSearch,
  component: lazyRouteComponent(() => import('./pages/views-page.js'), 'ViewsPage'),
});

export const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alerts',
  validateSearch: alertsSearch,
  component: lazyRouteComponent(() => import('./pages/alerts-page.js'), 'AlertsPage'),
});

const keysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/keys',
  component: lazyRouteComponent(() => import('./pages/keys-page.js'), 'KeysPage'),
});

export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./pages/audit-page.js'), 'AuditPage'),
});

const statementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statements',
  component: lazyRouteComponent(() => import('./pages/statements-page.js'), 'StatementsPage'),
});

const modulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/modules',
  component: lazyRouteComponent(() => import('./pages/modules-page.js'), 'ModulesPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overviewRoute,
    dashboardRoute,
    liveRoute,
    viewsRoute,
    alertsRoute,
    keysRoute,
    auditRoute,
    statementsRoute,
    modulesRoute,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
