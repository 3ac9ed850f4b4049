import type { StatementWatch } from '../tracing/index.js';

/** Where the database is and how patient its clients are. Times in milliseconds. */
export interface DatabaseConfig {
  /** Connection string of the login that owns Tessera's schemas; a pgbouncer in transaction mode will do. */
  readonly url: string;
  /** Direct connection for migrations where it differs. */
  readonly migrationUrl?: string;
  /** Connections at most, 1 to 1000; default 10. */
  readonly poolSize?: number;
  /** Default `tessera`. */
  readonly applicationName?: string;
  /** Longest statement of a request or of owner work that does not say otherwise; default 30,000. */
  readonly statementTimeoutMs?: number;
  /** Longest wait for a connection, from the pool or the server; default 5,000. */
  readonly connectTimeoutMs?: number;
  /** Longest wait for a lock; default 5,000. */
  readonly lockTimeoutMs?: number;
  /** Longest pause between two statements of a transaction; default 60,000. */
  readonly idleInTransactionTimeoutMs?: number;
  /** An unused connection is closed after this; default 30,000. */
  readonly idleTimeoutMs?: number;
  /** Told of connections that break while nobody uses them; default: nothing, the next use reports it. */
  readonly onIdleError?: (error: Error) => void;
  /** Told of slow statements; default: nobody. */
  readonly watch?: StatementWatch;
}

/** {@link DatabaseConfig} with every default filled in. */
export type ResolvedDatabaseConfig = Required<Omit<DatabaseConfig, 'watch'>> & Pick<DatabaseConfig, 'watch'>;

/** Fills in the defaults. */
export function resolveConfig(config: DatabaseConfig): ResolvedDatabaseConfig {
  return {
    url: config.url,
    migrationUrl: config.migrationUrl ?? config.url,
    poolSize: config.poolSize ?? 10,
    applicationName: config.applicationName ?? 'tessera',
    statementTimeoutMs: config.statementTimeoutMs ?? 30_000,
    connectTimeoutMs: config.connectTimeoutMs ?? 5_000,
    lockTimeoutMs: config.lockTimeoutMs ?? 5_000,
    idleInTransactionTimeoutMs: config.idleInTransactionTimeoutMs ?? 60_000,
    idleTimeoutMs: config.idleTimeoutMs ?? 30_000,
    onIdleError: config.onIdleError ?? (() => undefined),
    ...(config.watch === undefined ? {} : { watch: config.watch }),
  };
}
