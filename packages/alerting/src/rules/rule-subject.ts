import type { FieldReader } from '@tessera/module-kit';
import { isText, orNothing } from './checks.js';
import { type KnownMetric, LONGEST } from './rule-settings.js';

const PLATFORM = ['platform', '00000000-0000-0000-0000-000000000000'];
const NAME = 100;

/** What a rule asks, and whose it is. */
export interface RuleSubject {
  readonly owner: string;
  readonly module: string;
  readonly metric_type: string;
  readonly ofRefreshes: boolean;
}

/** Reads the metric, which must be one of an enabled module, and the tenant, which must be of the module's kind. */
export function takeSubject(reader: FieldReader, metrics: readonly KnownMetric[]): RuleSubject {
  const names = [...new Set(metrics.map(({ metric }) => metric))].sort();
  const modules = [...new Set(metrics.map(({ module }) => module))];
  const asked = reader.take('metric_type', isText(NAME), `must be one of: ${names.join(', ')}`, names);
  const named = reader.take('module', orNothing(isText(NAME)), `must be one of: ${modules.join(', ')}`, modules);
  const tenant = reader.take(
    'workspace_id',
    orNothing(isText(LONGEST.tenant)),
    `must be a tenant of 1 to ${LONGEST.tenant} characters, or null for the platform`,
    LONGEST.tenant,
  );
  const offered = metrics.filter(({ metric }) => metric === asked);
  const [found, ...others] = offered.filter(({ module }) => named === undefined || named === null || module === named);
  if (asked !== undefined && offered.length === 0)
    reader.refuse('metric_type', `must be one of: ${names.join(', ')}`, names);
  else if (asked !== undefined && found === undefined)
    reader.refuse(
      'module',
      `has no metric ${asked}`,
      offered.map(({ module }) => module),
    );
  else if (found !== undefined && others.length > 0)
    reader.refuse(
      'module',
      'must say whose metric it is: several have one of that name',
      offered.map(({ module }) => module),
    );
  if (typeof tenant === 'string' && PLATFORM.includes(tenant.toLowerCase()))
    reader.refuse('workspace_id', 'is the platform’s value: the platform’s rules have null', null);
  if (typeof tenant === 'string' && found?.claim === 'platform')
    reader.refuse('workspace_id', `must be null: ${found.metric} is about refreshes, which are of no tenant`, null);
  return {
    owner: typeof tenant === 'string' ? `${found?.claim ?? ''}:${spelt(found, tenant)}` : 'platform',
    module: found?.module ?? '',
    metric_type: asked ?? '',
    ofRefreshes: found?.claim === 'platform',
  };
}

/** Ids of workspaces are UUIDs, which memberships spell in small letters. */
function spelt(metric: KnownMetric | undefined, tenant: string): string {
  return metric?.claim === metric?.module ? tenant.toLowerCase() : tenant;
}
