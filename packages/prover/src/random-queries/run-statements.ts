import type { Database, Principal, Sql } from '@tessera/db-core';
import type pg from 'pg';

import type { Statement } from './statement.js';

/** All that came back for a statement: rows, copied data, errors in every field, notices. */
export interface Outcome {
  readonly rows: readonly string[];
  readonly notices: readonly string[];
  readonly error: string | null;
  /** SQLSTATE of the error. */
  readonly code: string | null;
}

/** Ends a transaction whose work must not stay. */
class Undone extends Error {}

/** What pg's connection tells besides results; its types leave it out. */
interface CopySource {
  readonly connection: {
    on(event: 'copyData', listener: (message: { readonly chunk: Buffer }) => void): void;
    removeAllListeners(event: 'copyData'): void;
  };
}

const SHOUT = `create function pg_temp.shout(p_text text) returns boolean language plpgsql cost 0.0000001
  as 'begin raise notice ''%'', p_text; return true; end'`;
/** Values as the server writes them. */
const asText = { getTypeParser: () => (value: string) => value };
const STATEMENT_TIMEOUT_MS = 3000;

/**
 * Runs statements as a caller, each by itself, in one transaction that is rolled back. `prepare` runs before, as the
 * owner under maintenance in the same transaction.
 */
export async function runStatements(
  db: Database,
  caller: Principal,
  statements: readonly Statement[],
  prepare: (sql: Sql) => Promise<void>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const undone = new Undone();
  try {
    await db.asOwner(
      async (sql) => {
        await prepare(sql);
        await sql.query('select core.enter($1, $2)', [
          caller.role,
          JSON.stringify({ ...caller.claims, ...caller.tenants }),
        ]);
        await sql.client.query(`set local statement_timeout = ${STATEMENT_TIMEOUT_MS}; set local jit = off; ${SHOUT}`);
        for (const { sql: text } of statements) outcomes.push(await run(sql.client, text));
        throw undone;
      },
      { maintenance: true, isolation: 'repeatable read', idempotent: false, statementTimeoutMs: 60_000 },
    );
  } catch (error) {
    if (error !== undone) throw error;
  }
  return outcomes;
}

async function run(client: pg.PoolClient, text: string): Promise<Outcome> {
  const notices: string[] = [];
  const copied: string[] = [];
  const onNotice = ({ message }: { message?: string | undefined }): void => {
    notices.push(message ?? '');
  };
  const { connection } = client as unknown as CopySource;
  client.on('notice', onNotice);
  connection.on('copyData', ({ chunk }) => copied.push(chunk.toString()));
  const undo = 'rollback to savepoint one; release savepoint one';
  try {
    // One message, so that a statement costs one round trip; whatever it changed is undone.
    const query = { text: `savepoint one; ${text}; ${undo}`, rowMode: 'array', types: asText };
    const results = [await client.query<string[]>(query)].flat();
    return {
      rows: [...results.flatMap(({ rows }) => rows.map((row) => JSON.stringify(row))), ...copied],
      notices,
      error: null,
      code: null,
    };
  } catch (error) {
    await client.query(undo);
    await forget(client, text);
    return { rows: copied, notices, ...faultOf(error) };
  } finally {
    client.off('notice', onNotice);
    connection.removeAllListeners('copyData');
  }
}

/** What a failed statement prepared outlives its undoing, and the same statement would then fail otherwise. */
async function forget(client: pg.PoolClient, text: string): Promise<void> {
  const name = /\bprepare (probe_\d+) as/.exec(text)?.[1];
  if (name === undefined) return;
  const { rows } = await client.query('select from pg_prepared_statements where name = $1', [name]);
  if (rows.length > 0) await client.query(`deallocate ${name}`);
}

function faultOf(error: unknown): { error: string; code: string | null } {
  const { message, detail, hint, where, code } = error as Partial<
    Record<'message' | 'detail' | 'hint' | 'where' | 'code', string>
  >;
  return { error: [message, detail, hint, where].filter(Boolean).join(' | '), code: code ?? null };
}
