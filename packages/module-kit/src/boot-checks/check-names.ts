import type { AnalyticsModuleDefinition } from '../contract.js';
import { duplicates } from './duplicates.js';

const NAME = /^[a-z][a-z0-9_]{0,40}$/;
/** Names that no module may have: schemas and route segments of the host. */
export const reservedModuleNames: ReadonlySet<string> = new Set([
  'core',
  'public',
  'modules',
  'refreshes',
  'batch',
  'audit',
  'overview',
  'live',
  'configuration',
  'statements',
  'keys',
  'health',
  'metrics',
  'pg_catalog',
  'information_schema',
]);

/** Routes that the host makes in every module. */
const HOST_ROUTES = ['refresh-status', 'refresh', 'backfill', 'events', 'tenants', 'explain', 'verify', 'subjects/:'];

/** Names: well formed, not taken, and each once. */
export function checkNames(module: AnalyticsModuleDefinition): string[] {
  const { name, sources, rollups, extracts, touched = [], views, metrics, panels, reads } = module;
  const faults: string[] = [];
  if (!NAME.test(name)) faults.push(`name ${JSON.stringify(name)} must be lower case letters, digits and _`);
  if (reservedModuleNames.has(name)) faults.push(`name ${name} is taken by the host`);
  const relations = [...sources, ...rollups, ...extracts, ...touched.flatMap(({ tables }) => tables), ...views].map(
    (part) => part.name,
  );
  for (const relation of relations)
    if (!NAME.test(relation)) faults.push(`relation name ${JSON.stringify(relation)} is not plain`);
  const once = (what: string, values: readonly string[]): void => {
    for (const value of duplicates(values)) faults.push(`duplicate ${what} ${value}`);
  };
  once('relation', relations);
  once(
    'store',
    [...rollups, ...extracts, ...touched].map((store) => store.name),
  );
  once(
    'metric',
    metrics.map((metric) => metric.name),
  );
  once('schedule', [
    ...[...views, ...(module.jobs ?? [])].map(({ name: task }) => task),
    ...['retention', 'sweep', 'first-fill'],
  ]);
  once(
    'ready-made rule',
    (module.alerts ?? []).map(({ key }) => key),
  );
  once(
    'panel',
    panels.map((panel) => panel.id),
  );
  once('route', [...reads.map((read) => routeShape(read.path)), ...HOST_ROUTES]);
  return faults;
}

/** A route with its parameters unnamed: `a/:id` and `a/:name` are one route. */
export function routeShape(path: string): string {
  return path.replace(/:[A-Za-z_]+/g, ':');
}
