import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Database, type DatabaseConfig } from '@tessera/db-core';
import { findEmbedded, startEmbedded } from '@tessera/embedded';
import type { Logger } from 'pino';
import type { Config } from '../config/parse-config.js';
import type { Closers } from './closers.js';
import { StartError } from './start-error.js';

/** @throws StartError where the folder cannot be made or written. */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolder(resolve(dataDir));
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StartError('data_dir_unusable', `TESSERA_DATA_DIR: ${dataDir} cannot be written (${reason})`, error);
  }
}

/** Level by level: where nothing can be made, as below /proc, Node's own recursive mkdir tries for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o755 });
}

/** Where the database is: the configured one, the one a running server holds, or an embedded one started for this process. */
export async function databaseAddress(config: Config, logger: Logger, closers: Closers): Promise<DatabaseConfig> {
  const common = {
    poolSize: config.poolSize,
    onIdleError: (error: Error) => logger.warn({ err: error }, 'connection lost'),
  };
  if (config.databaseUrl !== undefined) {
    const migration = config.migrationDatabaseUrl === undefined ? {} : { migrationUrl: config.migrationDatabaseUrl };
    return { ...common, url: config.databaseUrl, ...migration };
  }
  makeDataDir(config.dataDir);
  const embedded = await startEmbedded({
    dataDir: postgresDir(config),
    log: (line) => logger.info(line),
  });
  closers.add('embedded PostgreSQL', () => embedded.stop());
  return { ...common, url: embedded.url };
}

/** PostgreSQL's own folder within the data directory. */
export function postgresDir(config: Pick<Config, 'dataDir'>): string {
  return join(config.dataDir, 'postgres');
}

/** For commands beside a running server: its embedded database, else as {@link databaseAddress}. */
export async function sharedDatabaseAddress(config: Config, logger: Logger, closers: Closers): Promise<DatabaseConfig> {
  const running = config.databaseUrl === undefined ? await findEmbedded(postgresDir(config)) : undefined;
  return running === undefined ? databaseAddress(config, logger, closers) : { url: running, poolSize: config.poolSize };
}

/** Opens the pool. */
export async function openDatabase(address: DatabaseConfig, closers: Closers): Promise<Database> {
  const database = await Database.open(address);
  closers.add('database connections', () => database.close());
  return database;
}
