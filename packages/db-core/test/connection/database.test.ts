import type { Socket } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';
import pg from 'pg';

import { Database, errorCode, StatementTimeout } from '../../src/index.js';
import { migratedDatabase, runSql } from '../support/migrated-database.js';
import { caller } from '../support/principals.js';

let fresh: TestDatabase;
let db: Database;

beforeAll(async () => {
  fresh = await migratedDatabase();
  await runSql(
    fresh.url,
    'create table public.counter (id integer primary key, n bigint)',
    'insert into counter values (1, 0), (2, 0)',
  );
  db = await Database.open({ url: fresh.url, poolSize: 2, connectTimeoutMs: 300, applicationName: 'db test' });
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
});

interface Backend {
  pid: number;
}

async function backend(database: Database): Promise<number> {
  const rows = await database.asOwner((sql) => sql.query<Backend>('select pg_backend_pid() as pid'));
  return rows[0]?.pid ?? 0;
}

test('values come back as JSON can carry them; pg itself keeps its own parsers', async () => {
  const query = `select 7::bigint as small, 9007199254740993::bigint as great, 1.50::numeric as number,
    array[1, null]::bigint[] as list, array[0.5]::numeric[] as numbers, date '2026-03-29' as day,
    null::bigint as none, timestamptz '2026-03-29 00:00Z' as moment`;
  expect(await db.asOwner((sql) => sql.query(query))).toEqual([
    {
      small: 7,
      great: '9007199254740993',
      number: 1.5,
      list: [1, null],
      numbers: [0.5],
      day: '2026-03-29',
      none: null,
      moment: new Date('2026-03-29T00:00:00Z'),
    },
  ]);
  expect(await runSql(fresh.url, 'select 7::bigint as small')).toEqual([{ small: '7' }]);
});

test('a request is one snapshot, read only; writing is asked for', async () => {
  const state =
    "select current_setting('transaction_isolation') as isolation, current_setting('transaction_read_only') as read_only";
  const admin = caller('admin');
  expect(await db.withRls(admin, (sql) => sql.query(state))).toEqual([
    { isolation: 'repeatable read', read_only: 'on' },
  ]);
  expect(await db.withRls(admin, (sql) => sql.query(state), { readOnly: false })).toEqual([
    { isolation: 'read committed', read_only: 'off' },
  ]);
});

test("the owner's transaction takes no snapshot when it begins", async () => {
  const seen = await db.asOwner(
    async (sql) => {
      await runSql(fresh.url, 'update counter set n = 5 where id = 2');
      return sql.query('select n from counter where id = 2');
    },
    { isolation: 'repeatable read', maintenance: true },
  );
  expect(seen).toEqual([{ n: 5 }]);
});

describe('a transaction that fails', () => {
  test('is rolled back, and the error is the one that the work threw', async () => {
    const reason = new Error('changed my mind');
    const failed = db.asOwner(async (sql) => {
      await sql.query('update counter set n = 100 where id = 1');
      throw reason;
    });
    await expect(failed).rejects.toBe(reason);
    expect(await db.asOwner((sql) => sql.query('select n from counter where id = 1'))).toEqual([{ n: 0 }]);
  });

  test('is an error even where the work swallowed the statement that failed', async () => {
    const swallowed = db.asOwner(async (sql) => {
      await sql.query('selec').catch(() => undefined);
    });
    await expect(swallowed).rejects.toMatchObject({ code: 'transaction_aborted' });
  });
});

describe('timeouts', () => {
  test('a statement that takes too long is stopped, and its connection is not used again', async () => {
    const single = await Database.open({ url: fresh.url, poolSize: 1, statementTimeoutMs: 50 });
    const before = await backend(single);
    await expect(single.asOwner((sql) => sql.query('select pg_sleep(30)'))).rejects.toBeInstanceOf(StatementTimeout);
    await expect(single.withRls(caller('admin'), (sql) => sql.query('select pg_sleep(30)'))).rejects.toMatchObject({
      code: 'statement_timeout',
    });
    expect(await backend(single)).not.toBe(before);
    expect(
      await single.asOwner((sql) => sql.query("select 'ok' as a from pg_sleep(0.1)"), { statementTimeoutMs: 0 }),
    ).toEqual([{ a: 'ok' }]);
    await single.close();
  });

  test('a lock that is not free in time', async () => {
    const other = new pg.Client({ connectionString: fresh.url });
    await other.connect();
    await other.query('begin; lock table counter');
    const blocked = db.asOwner((sql) => sql.query('select * from counter'), { lockTimeoutMs: 50 });
    await expect(blocked).rejects.toMatchObject({ code: 'lock_timeout' });
    await other.end();
  });

  test('a pool that has none left', async () => {
    const held = [0, 1].map(() => {
      let release = (): void => undefined;
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      return { work: db.session(() => until), release };
    });
    await expect(db.asOwner((sql) => sql.query('select 1'))).rejects.toMatchObject({ code: 'database_unavailable' });
    expect(db.poolStats()).toEqual({ total: 2, idle: 0, waiting: 0 });
    await expect(db.ping(1_000)).resolves.toBeUndefined();
    for (const { release } of held) release();
    await Promise.all(held.map(({ work }) => work));
  });
});

describe('connections that break', () => {
  test('under work: the work fails as unavailable, the next one gets a new connection', async () => {
    const single = await Database.open({ url: fresh.url, poolSize: 1 });
    const killed = single.asOwner(async (sql) => {
      const [own] = await sql.query<Backend>('select pg_backend_pid() as pid');
      await runSql(fresh.url, `select pg_terminate_backend(${own?.pid})`);
      await sql.query('select 1');
    });
    await expect(killed).rejects.toMatchObject({ code: 'database_unavailable' });
    expect(await backend(single)).toBeGreaterThan(0);
    await single.close();
  });

  test('a replica that vanishes in the middle of a statement leaves no lock behind', async () => {
    const doomed = await Database.open({ url: fresh.url, poolSize: 1 });
    const vanished = doomed.asOwner(async (sql) => {
      await sql.query('lock table counter');
      const { stream } = (sql.client as unknown as { connection: { stream: Socket } }).connection;
      setImmediate(() => stream.destroy());
      await sql.query('select pg_sleep(60)');
    });
    await expect(vanished).rejects.toMatchObject({ code: 'database_unavailable' });
    await expect(
      db.asOwner((sql) => sql.query('select count(*) from counter'), { lockTimeoutMs: 5_000 }),
    ).resolves.toHaveLength(1);
    await doomed.close();
  });

  test('while idle: told to the listener, and nothing else happens', async () => {
    let told: ((error: Error) => void) | undefined;
    const error = new Promise<Error>((resolve) => {
      told = resolve;
    });
    const single = await Database.open({ url: fresh.url, poolSize: 1, onIdleError: (reason) => told?.(reason) });
    await runSql(fresh.url, `select pg_terminate_backend(${await backend(single)})`);
    expect(errorCode(await error)).toBe('57P01');
    expect(await backend(single)).toBeGreaterThan(0);
    await single.close();
  });

  test('a ping connects again after its connection was cut', async () => {
    await db.ping(1_000);
    await runSql(
      fresh.url,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'db test health'",
    );
    await db.ping(1_000).catch(() => undefined);
    await expect(db.ping(1_000)).resolves.toBeUndefined();
  });
});

describe('conflicts with other transactions', () => {
  test('whole transactions run again, so that every increment counts', async () => {
    await runSql(fresh.url, 'update counter set n = 0');
    const increment = (): Promise<unknown> =>
      db.asOwner(
        async (sql) => {
          const [row] = await sql.query<{ n: number }>('select n from counter where id = 1');
          await sql.query('update counter set n = $1 where id = 1', [(row?.n ?? 0) + 1]);
        },
        { isolation: 'repeatable read' },
      );
    for (let round = 0; round < 10; round += 1) await Promise.all([increment(), increment()]);
    expect(await runSql(fresh.url, 'select n::integer from counter where id = 1')).toEqual([{ n: 20 }]);
  });

  test('are reported where the work may not run again', async () => {
    const attempt = db.asOwner(
      async (sql) => {
        await sql.query('select * from counter');
        await runSql(fresh.url, 'update counter set n = n + 1 where id = 1');
        await sql.query('update counter set n = 0 where id = 1');
      },
      { isolation: 'repeatable read', idempotent: false },
    );
    await expect(attempt).rejects.toMatchObject({ code: 'serialization_conflict' });
  });

  test('retries come to an end', async () => {
    let runs = 0;
    const always = db.asOwner(async (sql) => {
      runs += 1;
      await sql.query("do $$ begin raise exception 'no' using errcode = '40001'; end $$");
    });
    await expect(always).rejects.toMatchObject({ code: 'serialization_conflict' });
    expect(runs).toBe(5);
  });
});

test.each([
  ['a port where nobody listens', (url: URL) => (url.port = '1'), 'database_unavailable'],
  ['a wrong password or an unknown login', (url: URL) => (url.username = 'nobody_at_all'), 'login_refused'],
  ['a database that is not there', (url: URL) => (url.pathname = '/nowhere'), 'login_refused'],
])('%s is told when the database is opened', async (_, change, code) => {
  const url = new URL(fresh.url);
  change(url);
  await expect(Database.open({ url: url.href })).rejects.toMatchObject({ code });
});
