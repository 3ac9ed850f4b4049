import type { DataModel, Role } from '../model/index.js';
import { everyTenant } from './every-tenant.js';

/**
 * SELECT of the tenants, as text in `id`, that have rows in what a role may read. Where nothing is stored for those who operate the
 * server, the sources tell; other roles have no right to them that could be counted on.
 */
export function tenantsSql(model: DataModel, role: Role): string {
  const { column } = model.tenant;
  const all = role === 'admin' || role === 'service_role';
  const touched = (model.touched ?? []).flatMap(({ tables }) => tables);
  const stored = [...model.rollups, ...model.extracts, ...touched]
    .filter((store) => all || (store.readBy.includes(role) && !('subject' in store)))
    .map(({ name }) => `select unnest(${everyTenant(`${model.name}.${name}`, column)})::text as id`);
  if (stored.length > 0) return stored.join('\n    union\n    ');
  const sources = model.sources.filter((source) => source.role === 'facts');
  if (!all || sources.length === 0) return 'select null::text as id where false';
  return sources
    .map(({ name }) => `select distinct s.${column}::text as id from ${model.name}.${name}_source as s`)
    .join('\n    union\n    ');
}
