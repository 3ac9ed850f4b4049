import pg from 'pg';
import type { DataSource } from 'typeorm';

import { isError, translateError } from '../errors/index.js';
import { databaseRole, type Principal } from '../rls/index.js';
import { beginAs, beginAsOwner, type TransactionLimits } from './begin-statement.js';
import { dataSourceOf, poolOf } from './data-source.js';
import { type DatabaseConfig, type ResolvedDatabaseConfig, resolveConfig } from './database.config.js';
import { OwnerRole } from './owner-role.js';
import { PingClient } from './ping.js';
import { retryOnConflict } from './retry.js';
import type { Kept, Sql } from './sql.js';
import { StatementLost } from './statement-lost.error.js';
import { StatementNames } from './statement-names.js';
import { inTransaction, unusable } from './transaction.js';

/** Options of {@link Database.withRls}. */
export interface RlsOptions {
  /** Default true: repeatable read, read only, so that several statements see one snapshot. False: read committed. */
  readonly readOnly?: boolean;
  readonly statementTimeoutMs?: number;
  /** `work` may run again after a conflict with another transaction. Default false. */
  readonly idempotent?: boolean;
  /**
   * Connections keep the statements that have values, planned once for all values: for `work` that repeats the same few
   * texts, whose plans do not depend on values, and that may run again from the start. Not behind a pooler. Default false.
   */
  readonly keepPlans?: boolean;
}

/** Options of {@link Database.asOwner}. */
export interface OwnerOptions {
  /** Default `read committed`. */
  readonly isolation?: 'read committed' | 'repeatable read';
  /** Policies admit the owner to rows. Default false: it sees none. */
  readonly maintenance?: boolean;
  /** 0: none. */
  readonly statementTimeoutMs?: number;
  readonly lockTimeoutMs?: number;
  /** `work` may run again after a conflict with another transaction. Default true. */
  readonly idempotent?: boolean;
}

/** The one way to the database: a pool of connections, and transactions that say who they work for. */
export class Database {
  private readonly pinger: PingClient;
  private readonly login: string;
  private readonly owner: OwnerRole;

  private constructor(
    private readonly config: ResolvedDatabaseConfig,
    readonly dataSource: DataSource,
    readonly pool: pg.Pool,
    private readonly clientCheckMs: number,
    private readonly names: StatementNames,
  ) {
    this.login = new pg.Client(config.url).user ?? '';
    this.owner = new OwnerRole(pool);
    this.pinger = new PingClient(config.url, config.applicationName);
  }

  /** Connects. Throws DatabaseUnavailable or LoginRefused. */
  static async open(config: DatabaseConfig): Promise<Database> {
    const resolved = resolveConfig(config);
    const dataSource = dataSourceOf(resolved);
    try {
      await dataSource.initialize();
    } catch (error) {
      throw translateError(error);
    }
    const pool = poolOf(dataSource);
    return new Database(
      resolved,
      dataSource,
      pool,
      await clientCheckOf(pool),
      new StatementNames(await ownsConnections(pool)),
    );
  }

  /** Connection string for migrations and for what needs a connection of its own. */
  get migrationUrl(): string {
    return this.config.migrationUrl;
  }

  /** Runs `work` in one transaction as the caller's database role, which sees what policies admit: no claims, no rows. */
  async withRls<T>(principal: Principal, work: (sql: Sql) => Promise<T>, options: RlsOptions = {}): Promise<T> {
    const limits = this.limits(options.statementTimeoutMs);
    const role = databaseRole(principal.role);
    const attempt = (): Promise<T> => {
      const kept = options.keepPlans === true ? this.keptFor(role) : undefined;
      const begin = beginAs(principal, options.readOnly ?? true, limits, kept !== undefined);
      return this.run(begin, limits, work, options.idempotent ?? false, role, kept);
    };
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof StatementLost) return attempt();
      throw error;
    }
  }

  /** Runs `work` in one transaction as the owner of Tessera's schemas. Throws MissingRight where the login may not be it. */
  async asOwner<T>(work: (sql: Sql) => Promise<T>, options: OwnerOptions = {}): Promise<T> {
    const limits = this.limits(options.statementTimeoutMs, options.lockTimeoutMs);
    const owner = await this.owner.role();
    const begin = beginAsOwner(owner, options.isolation ?? 'read committed', options.maintenance ?? false, limits);
    return this.run(begin, limits, work, options.idempotent ?? true, this.login);
  }

  /** Lends a connection without a transaction, for VACUUM and the like. Leave no session state on it. */
  async session<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    let failure: Error | undefined;
    const client = await this.connect();
    const onError = (error: Error): void => {
      failure = error;
    };
    client.on('error', onError);
    try {
      return await work(client);
    } catch (error) {
      if (unusable(error) && isError(error)) failure = error;
      throw translateError(error);
    } finally {
      client.off('error', onError);
      client.release(failure);
    }
  }

  /** Whether the server answers within `timeoutMs`, on a connection of its own. Throws DatabaseUnavailable. */
  async ping(timeoutMs: number): Promise<void> {
    await this.pinger.ping(timeoutMs);
  }

  poolStats(): { total: number; idle: number; waiting: number } {
    return { total: this.pool.totalCount, idle: this.pool.idleCount, waiting: this.pool.waitingCount };
  }

  /** Waits for lent connections, then closes all. */
  async close(): Promise<void> {
    await this.pinger.close();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private keptFor(role: string): Kept | undefined {
    if (!this.names.given) return undefined;
    return { nameOf: (text) => this.names.of(role, text), failed: (error) => this.names.failed(error) };
  }

  private async run<T>(
    begin: string,
    limits: TransactionLimits,
    work: (sql: Sql) => Promise<T>,
    idempotent: boolean,
    login: string,
    kept?: Kept,
  ): Promise<T> {
    const attempt = (): Promise<T> =>
      inTransaction(this.pool, begin, limits.statementTimeoutMs, work, kept, this.config.watch);
    try {
      return await (idempotent ? retryOnConflict(attempt) : attempt());
    } catch (error) {
      throw translateError(error, { login });
    }
  }

  private async connect(): Promise<pg.PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw translateError(error);
    }
  }

  private limits(statementTimeoutMs?: number, lockTimeoutMs?: number): TransactionLimits {
    return {
      statementTimeoutMs: statementTimeoutMs ?? this.config.statementTimeoutMs,
      lockTimeoutMs: lockTimeoutMs ?? this.config.lockTimeoutMs,
      idleInTransactionTimeoutMs: this.config.idleInTransactionTimeoutMs,
      clientCheckMs: this.clientCheckMs,
    };
  }
}

const CLIENT_CHECK_MS = 500;

/** Whether each connection of the pool is one to the server: a pooler tells a process id that is not the server's. */
async function ownsConnections(pool: pg.Pool): Promise<boolean> {
  const client: pg.PoolClient & { readonly processID?: number | null } = await pool.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return rows[0]?.pid === client.processID;
  } catch {
    return false;
  } finally {
    client.release();
  }
}

/** Not every platform lets the server watch its clients; where it cannot, the setting is refused. */
async function clientCheckOf(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local client_connection_check_interval = ${CLIENT_CHECK_MS}; commit`);
    client.release();
    return CLIENT_CHECK_MS;
  } catch {
    client.release(true);
    return 0;
  }
}
