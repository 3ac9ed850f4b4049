import pg from 'pg';

import { translateError } from '../errors/index.js';
import type { DataModel } from '../model/index.js';
import { CORE } from './core-module.js';
import { type AppliedMigration, pendingOf, type Queryable, readLedger } from './ledger.js';
import { type MigrationTarget, urlOf } from './migrate.js';
import { inRequiresOrder } from './module-order.js';

/** A migration that has not run yet. */
export interface PendingMigration {
  readonly module: string;
  readonly file: string;
}

/** Migrations that the database lacks, in the order they would run. Throws MigrationRefused where files and ledger contradict. */
export async function pendingMigrations(
  target: MigrationTarget,
  models: readonly DataModel[],
): Promise<PendingMigration[]> {
  return withClient(target, async (db) => {
    const pending: PendingMigration[] = [];
    for (const module of [CORE, ...inRequiresOrder(models)]) {
      for (const { file } of await pendingOf(db, module)) pending.push({ module: module.name, file });
    }
    return pending;
  });
}

/** Migrations that the database has behind it, by module, oldest first. */
export async function appliedMigrations(
  target: MigrationTarget,
  models: readonly DataModel[],
): Promise<AppliedMigration[]> {
  return withClient(target, async (db) => {
    const applied: AppliedMigration[] = [];
    for (const { name } of [CORE, ...inRequiresOrder(models)]) applied.push(...(await readLedger(db, name)));
    return applied;
  });
}

async function withClient<T>(target: MigrationTarget, work: (db: Queryable) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: urlOf(target),
    application_name: 'tessera verify',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw translateError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
