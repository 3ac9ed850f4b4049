import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

import type { ModuleFixture } from './module-fixture.js';

/** Tenants of the demo with most facts; of a module without facts, with most rows in a table that its reads name. */
export async function someTenants(
  definition: AnalyticsModuleDefinition,
  fixture: ModuleFixture,
  most: number,
): Promise<string[]> {
  const { column, platform } = definition.tenant;
  const facts = definition.sources.find(({ role }) => role === 'facts');
  const table = facts === undefined ? definition.reads.flatMap(({ tables = [] }) => tables)[0] : `${facts.name}_source`;
  const rows = await fixture.rows<{ tenant: string }>(
    `select ${column}::text as tenant from ${definition.name}.${table ?? ''}
     where ${column}::text <> $1 group by 1 order by count(*) desc, 1 limit $2`,
    [platform, most],
  );
  return rows.map(({ tenant }) => tenant);
}
