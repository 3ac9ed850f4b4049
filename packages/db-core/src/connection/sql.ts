import type pg from 'pg';
import Cursor from 'pg-cursor';

import { type StatementWatch, watchStatement } from '../tracing/index.js';
import { TYPE_PARSERS } from './type-parsers.js';

/** Statements of one transaction. Values travel as parameters. */
export interface Sql {
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Batches of `batch` rows (default 1000); the next is fetched when the reader asks for it. */
  stream<R extends object>(text: string, values?: readonly unknown[], batch?: number): AsyncIterable<R[]>;
  readonly client: pg.PoolClient;
}

/** How long a client waits beyond the server's own timeout before it takes the connection for dead. */
const GRACE_MS = 5_000;

/** Statements that a connection keeps under a name. */
export interface Kept {
  /** Undefined: the statement is planned each time. */
  nameOf(text: string): string | undefined;
  /** What a failure of a named statement is to its work. */
  failed(error: unknown): unknown;
}

/** Statements on a client whose server-side `statement_timeout` is `timeoutMs` (0: none). */
export function sqlOn(client: pg.PoolClient, timeoutMs: number, kept?: Kept, watch?: StatementWatch): Sql {
  const limit = timeoutMs > 0 ? { query_timeout: timeoutMs + GRACE_MS } : {};
  return {
    client,
    async query<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
      const name = values.length === 0 ? undefined : kept?.nameOf(text);
      try {
        const statement = { text, values: [...values], ...(name ? { name } : {}), ...limit };
        const result = await watchStatement(text, watch, () => client.query<R>(statement));
        return result.rows;
      } catch (error) {
        throw name && kept ? kept.failed(error) : error;
      }
    },
    async *stream<R extends object>(text: string, values: readonly unknown[] = [], batch = 1_000): AsyncIterable<R[]> {
      const cursor = client.query(new Cursor<R>(text, [...values], { types: TYPE_PARSERS }));
      try {
        // The first batch is what the statement takes; the others wait for the reader.
        let rows = await watchStatement(text, watch, () => cursor.read(batch));
        for (; rows.length > 0; rows = await cursor.read(batch)) yield rows;
      } finally {
        await cursor.close();
      }
    },
  };
}
