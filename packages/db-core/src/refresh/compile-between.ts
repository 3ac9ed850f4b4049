import type { DataModel, Role, Rollup } from '../model/index.js';
import { ownTenantsCall } from '../rls/own-tenants.js';
import { databaseRole } from '../rls/roles.js';
import { everyTenant } from './every-tenant.js';
import { distinctMeasures, presenceGrains, presenceOf } from './presence.js';
import { fill } from './template.js';

/**
 * Name of the function that counts the distinct values of a measure over a window, exactly: `(from, to, tenants)` to rows of
 * tenant, keys and `n`. Counts of smaller windows do not add up.
 */
export function distinctBetween(model: DataModel, rollup: Rollup, measure: string): string {
  return `${model.name}.${rollup.name}_${measure}_between`;
}

/** One such function for each distinct measure. */
export function compileBetween(model: DataModel, rollup: Rollup): string {
  const { tenant } = model;
  const keys = Object.entries(rollup.keys);
  const readers: readonly Role[] = [...new Set<Role>([...rollup.readBy, 'admin', 'service_role'])];
  const list = (values: readonly string[]): string => values.map((value) => `${value}, `).join('');
  return distinctMeasures(rollup)
    .map(([measure, definition]) =>
      fill('presence-between', {
        schema: model.name,
        rollup: rollup.name,
        measure,
        tenant: tenant.column,
        tenant_name: tenant.type,
        platform: tenant.platform,
        claim_tenants: ownTenantsCall(model),
        every_tenant: everyTenant(`${model.name}.${rollup.name}`, tenant.column),
        see_all: readers
          .filter((role) => role !== 'authenticated')
          .map((role) => `'${databaseRole(role)}'`)
          .join(', '),
        callers: readers.map(databaseRole).join(', '),
        key_names: list(keys.map(([name, { type }]) => `${name} ${type}`)),
        k_keys: list(keys.map(([name]) => `k.${name}`)),
        keys_of_p: keys.length > 0 ? `\n    ${presenceOf(model, rollup, measure).each}` : '',
        group_by: ['m.tenant', ...keys.map(([name]) => `k.${name}`)].join(', '),
        presence_grains: `{${presenceGrains(rollup, definition)
          .filter((grain) => grain !== 'all')
          .join(',')}}`,
      }),
    )
    .join('\n');
}
