import type { Database } from '@tessera/db-core';
import { sourcesOf } from '../explain/read-lineage.js';
import type { ReadRequest } from '../reads/read-request.js';

/** Changes of a read's tenants, in the sources behind it, that no refresh has taken in yet. */
export async function pendingChanges(database: Database, { module, read, tenants }: ReadRequest): Promise<number> {
  const mine = `$1::text[] is null or l.${module.tenant.column}::text = any ($1)`;
  const logs = sourcesOf(module, read).map(
    (source) => `select count(*) as n from ${module.name}.${source}_log as l where ${mine}`,
  );
  if (logs.length === 0) return 0;
  const text = `select sum(c.n)::bigint as changes from (${logs.join(' union all ')}) as c`;
  const [row] = await database.asOwner((sql) => sql.query<{ changes: number }>(text, [tenants]), {
    maintenance: true,
  });
  return row?.changes ?? 0;
}
