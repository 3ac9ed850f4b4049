import type { Module, Panel, Route } from '../api/manifest.js';
import type { DashboardSearch } from './dashboard-search.js';
import { rangeOf, windowQuery, type WindowQuery } from './range.js';

/** A panel as it is asked for: the read behind it, the path with what the reader chose, and how well that fits. */
export interface PanelRead {
  readonly panel: Panel;
  readonly route: Route | undefined;
  /** `<module>/<read>?…`; null where a tenant has to be chosen first. */
  readonly path: string | null;
  readonly fit: WindowQuery['fit'];
  readonly compared: boolean;
}

/** The read whose path, with its parameters filled in, is `path` (without query). */
export function routeOf(module: Module, path: string): Route | undefined {
  const given = path.split('/');
  const fits = (route: Route): boolean => {
    const segments = route.path.split('/');
    return (
      segments.length === given.length &&
      segments.every((segment, at) => segment === given[at] || segment.startsWith(':'))
    );
  };
  const candidates = module.routes.filter(fits);
  return candidates.find((route) => !route.path.includes(':')) ?? candidates[0];
}

/** Whether the module's panels are about one tenant (`workspaces/:id/…`), so that one must be chosen. */
export function needsTenant(module: Module): boolean {
  return module.panels.some((panel) => pathOf(panel.route).includes('/:'));
}

/** What to ask for a panel, with the reader's range, zone, comparison and tenants. */
export function panelRead(
  module: Module,
  panel: Panel,
  search: DashboardSearch,
  tenants: readonly string[],
): PanelRead {
  const [template = '', given = ''] = panel.route.split('?');
  const route = routeOf(module, template);
  const { query, fit, buckets } = windowQuery(route?.window ?? null, rangeOf(search));
  const parameters = new URLSearchParams(given);
  if (Object.keys(query).length > 0)
    for (const name of ['hours', 'days', 'weeks', 'from', 'to']) parameters.delete(name);
  for (const [name, value] of Object.entries(query)) parameters.set(name, value);
  if (buckets !== null && route?.limit) parameters.set('limit', String(Math.min(buckets, route.limit.maximum)));
  if (route?.window?.tz && search.tz) parameters.set('tz', search.tz);
  const compare = comparison(panel, route, search);
  if (compare) parameters.set('compare', compare);
  const filled = fill(template, tenants[0]);
  // A path that names its tenant takes no tenant besides.
  if (!template.includes('/:')) for (const tenant of tenants) parameters.append(module.tenant.column, tenant);
  const text = parameters.toString();
  return {
    panel,
    route,
    path: filled === null ? null : `${module.name}/${filled}${text === '' ? '' : `?${text}`}`,
    fit,
    compared: compare !== null,
  };
}

/** Single figures are always compared with the period before, unless the reader does not want it. */
function comparison(panel: Panel, route: Route | undefined, search: DashboardSearch): string | null {
  if (!route || route.compares.length === 0 || search.compare === 'none') return null;
  if (search.compare) return search.compare;
  return panel.kind === 'stat' ? 'previous_period' : null;
}

function fill(template: string, tenant: string | undefined): string | null {
  if (!template.includes(':')) return template;
  if (tenant === undefined) return null;
  return template.replace(/:[a-z_]+/g, encodeURIComponent(tenant));
}

function pathOf(route: string): string {
  return route.split('?')[0] ?? '';
}
