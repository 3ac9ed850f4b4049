import type { Database, DataModel, Source, SourceColumn } from '@tessera/db-core';

import type { Canary } from '../../src/random-queries/callers.js';

export const CANARIES: readonly Canary[] = ['aster', 'birch', 'cedar', 'platform'].map((name) => ({
  // Rows without an owner are the platform's, which is no claim's to open.
  tenant: name === 'platform' ? name : `tenant-${name}`,
  marker: `zq${name}`,
  factMarkers: [`zq${name}fact`],
}));

const ROWS = 4;

/** Writes rows of every canary into the managed sources, different in number and in every figure. */
export async function fillCanaries(db: Database, model: DataModel): Promise<void> {
  await db.asOwner(
    async (sql) => {
      for (const source of model.sources) {
        for (const [at, canary] of CANARIES.entries()) {
          const rows = Array.from({ length: ROWS + 2 * at }, (_, n) => rowOf(model, source, canary, n + 100 * at));
          await sql.query(
            `insert into ${model.name}.${source.name}
             select * from jsonb_populate_recordset(null::${model.name}.${source.name}, $1) on conflict do nothing`,
            [JSON.stringify(rows)],
          );
        }
      }
    },
    { maintenance: true },
  );
}

function rowOf(model: DataModel, source: Source, canary: Canary, n: number): Record<string, unknown> {
  const tenant = model.tenant.column;
  const columns = Object.entries(source.columns).map(([name, column]): [string, unknown] => {
    if (name === source.tenantIs) return [name, canary.tenant];
    if (name === source.time) return [name, new Date(Date.now() - (1 + (n % 12)) * 3_600_000).toISOString()];
    return [name, valueOf(name, column, source, canary, n)];
  });
  return { ...Object.fromEntries(columns), [tenant]: canary.tenant };
}

function valueOf(name: string, column: SourceColumn, source: Source, canary: Canary, n: number): unknown {
  if (column.oneOf) return column.oneOf[n % column.oneOf.length];
  switch (column.type) {
    case 'text':
      return source.role === 'facts' && source.key.includes(name)
        ? `${canary.factMarkers[0] ?? ''}-${n}`
        : `${canary.marker}-${name}-${n % 2}`;
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'double precision':
      return Math.min((column.minimum ?? 0) + 1 + (n % 7) + n, column.maximum ?? Infinity);
    case 'boolean':
      return n % 2 === 0;
    case 'timestamptz':
      return new Date(Date.now() - n * 60_000).toISOString();
    case 'jsonb':
      return { note: canary.marker, n };
    case 'text[]':
      return [canary.marker];
    case 'inet':
      return `10.0.0.${n % 250}`;
    case 'uuid':
      return uuidOf(n);
    case 'uuid[]':
      return [uuidOf(n)];
  }
}

/** No two canaries have the same: `n` counts on from one to the next. */
function uuidOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
