import { type Database, lockedBy, readMigrations } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { PlannedLock } from './plan.types.js';
import type { PlannedSource } from './planned-sources.js';

/** Locks on tables that are in use: of existing tables while capture is switched on, and of what pending migrations alter. */
export async function plannedLocks(
  database: Database,
  module: string,
  definitions: readonly AnalyticsModuleDefinition[],
  pending: readonly string[],
  sources: readonly PlannedSource[],
): Promise<readonly PlannedLock[]> {
  const captured = sources
    .filter((each) => each.module === module && each.external && each.table.uncaptured > 0)
    .map(({ relation, table }) => ({
      relation,
      mode: 'SHARE ROW EXCLUSIVE',
      because:
        'capture triggers are put on it: writers wait for as long as that takes, readers do not; given up after 10 s without the lock',
      rows: Math.round(table.rows),
      bytes: table.bytes,
      tables: table.tables,
    }));
  const definition = definitions.find(({ name }) => name === module);
  if (definition === undefined || pending.length === 0) return captured;
  const files = (await readMigrations(definition)).filter(({ file }) => pending.includes(file));
  const altered = await lockedBy(
    database,
    files.map(({ file, up }) => ({ because: `migration ${file}`, sql: up })),
  );
  return [...captured, ...altered];
}
