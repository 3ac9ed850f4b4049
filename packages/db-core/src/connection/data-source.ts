import type pg from 'pg';
import { DataSource } from 'typeorm';

import type { ResolvedDatabaseConfig } from './database.config.js';
import { SILENT_LOGGER } from './silent-logger.js';
import { TYPE_PARSERS } from './type-parsers.js';

/**
 * TypeORM DataSource without entities. Timeouts of statements are not start parameters: pgbouncer refuses those, so each
 * transaction sets its own.
 */
export function dataSourceOf(config: ResolvedDatabaseConfig): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.url,
    applicationName: config.applicationName,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    entities: [],
    logger: SILENT_LOGGER,
    poolErrorHandler: config.onIdleError,
    extra: {
      max: config.poolSize,
      connectionTimeoutMillis: config.connectTimeoutMs,
      idleTimeoutMillis: config.idleTimeoutMs,
      keepAlive: true,
      types: TYPE_PARSERS,
    },
  });
}

/** The pg pool inside an initialized DataSource. */
export function poolOf(dataSource: DataSource): pg.Pool {
  const driver: { master?: pg.Pool } = dataSource.driver as { master?: pg.Pool };
  if (driver.master === undefined) throw new TypeError('The DataSource is not a connected PostgreSQL one');
  return driver.master;
}
