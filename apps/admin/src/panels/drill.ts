import type { Row } from '../api/batch.js';
import type { Module, Route } from '../api/manifest.js';

/** A read about one thing that a row names: `triggers/:id/stats` of the row's `trigger_id`. */
export interface DrillTarget {
  readonly route: Route;
  readonly path: string;
}

/**
 * Reads that tell more of a row: those with one path parameter whose segment before it names the row's id, be it in the plural
 * (`triggers/:id` and `trigger_id`). The row's tenant goes along, so that the same id of two tenants is not mixed up.
 */
export function drillTargets(module: Module, row: Row, role: string): readonly DrillTarget[] {
  return module.routes.flatMap((route): readonly DrillTarget[] => {
    const segments = route.path.split('/');
    const at = segments.findIndex((segment) => segment.startsWith(':'));
    const several = segments.filter((segment) => segment.startsWith(':')).length > 1;
    const field = `${singular(segments[at - 1] ?? '')}_id`;
    const id = row[field];
    if (at < 1 || several || typeof id !== 'string' || !route.roles.includes(role)) return [];
    const path = segments.map((segment, place) => (place === at ? encodeURIComponent(id) : segment)).join('/');
    const tenant = row[module.tenant.column];
    const narrowed = typeof tenant === 'string' && field !== module.tenant.column;
    const query = narrowed ? `?${module.tenant.column}=${encodeURIComponent(tenant)}` : '';
    return [{ route, path: `${module.name}/${path}${query}` }];
  });
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.replace(/s$/, '');
}
