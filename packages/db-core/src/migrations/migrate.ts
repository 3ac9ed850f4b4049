import type pg from 'pg';
import { DataSource } from 'typeorm';

import { translateError } from '../errors/index.js';
import { poolOf } from '../connection/data-source.js';
import { SILENT_LOGGER } from '../connection/silent-logger.js';
import type { DataModel } from '../model/index.js';
import { CORE } from './core-module.js';
import { ensureRoles } from './ensure-roles.js';
import { pendingOf } from './ledger.js';
import { migrationClass } from './migration-class.js';
import { type MigrationFile, type MigrationModule, readMigrations } from './migration-file.js';
import { withMigrationLock } from './migration-lock.js';
import { inRequiresOrder } from './module-order.js';
import { ensureSchema } from './module-schema.js';

/** A connection string, or a Database whose migration URL is meant. */
export type MigrationTarget = string | { readonly migrationUrl: string };

/** Options of {@link migrate}. */
export interface MigrateOptions {
  /** How long to wait for another process's migration; default 60,000 ms. */
  readonly lockWaitMs?: number;
  /** Runs under the lock after each module that was given, also when it had nothing to migrate. */
  readonly afterModule?: (model: DataModel) => Promise<void>;
  /** Told of each migration that is to be applied, of all of a module's before its first one runs. */
  readonly onMigration?: (module: string, file: string) => void;
}

/** What a run did. */
export interface MigrationReport {
  readonly applied: readonly { readonly module: string; readonly file: string }[];
}

/**
 * Brings the database to the head of every module's migrations, db-core's own first, then in `requires` order.
 * Throws MigrationRefused, MigrationFailed, MigrationLocked, ModuleOrderRefused, MissingRight, DatabaseUnavailable.
 */
export async function migrate(
  target: MigrationTarget,
  models: readonly DataModel[],
  options: MigrateOptions = {},
): Promise<MigrationReport> {
  const url = urlOf(target);
  const ordered = inRequiresOrder(models);
  return withMigrationLock(url, options.lockWaitMs ?? 60_000, async () => {
    const applied: MigrationFile[] = [];
    applied.push(...(await migrateModule(url, CORE, options)));
    for (const model of ordered) {
      applied.push(...(await migrateModule(url, model, options)));
      await options.afterModule?.(model);
    }
    return { applied: applied.map(({ module, file }) => ({ module, file })) };
  });
}

/** Takes back a module's newest migration; answers its file, or null where none is applied. */
export async function revertLast(
  target: MigrationTarget,
  module: MigrationModule = CORE,
  options: MigrateOptions = {},
): Promise<string | null> {
  const url = urlOf(target);
  return withMigrationLock(url, options.lockWaitMs ?? 60_000, async (client) => {
    const files = await readMigrations(module);
    const pending = new Set((await pendingOf(client, module)).map(({ name }) => name));
    const last = files.filter(({ name }) => !pending.has(name)).at(-1);
    if (last === undefined) return null;
    await withDataSource(url, module, files, (dataSource) =>
      dataSource.undoLastMigration({ transaction: last.transactional ? 'each' : 'none' }),
    );
    return last.file;
  });
}

/** Connection string of a target. */
export function urlOf(target: MigrationTarget): string {
  return typeof target === 'string' ? target : target.migrationUrl;
}

async function migrateModule(url: string, module: MigrationModule, options: MigrateOptions): Promise<MigrationFile[]> {
  const files = await readMigrations(module);
  return withDataSource(url, module, files, async (dataSource, pool) => {
    if (module === CORE) await ensureRoles(pool);
    const pending = await pendingOf(pool, module);
    await ensureSchema(pool, module.name);
    for (const { file } of pending) options.onMigration?.(module.name, file);
    await dataSource.runMigrations({ transaction: 'each' });
    return pending;
  });
}

async function withDataSource<T>(
  url: string,
  module: MigrationModule,
  files: readonly MigrationFile[],
  work: (dataSource: DataSource, pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema: module.name,
    applicationName: `tessera migrations ${module.name}`,
    entities: [],
    logger: SILENT_LOGGER,
    synchronize: false,
    installExtensions: false,
    migrations: files.map(migrationClass),
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    poolErrorHandler: () => undefined,
    extra: { max: 2, connectionTimeoutMillis: 10_000 },
  });
  try {
    await dataSource.initialize();
    return await work(dataSource, poolOf(dataSource));
  } catch (error) {
    const { username, pathname } = new URL(url);
    throw translateError(error, { login: decodeURIComponent(username), database: pathname.slice(1) });
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}
