import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type Pgbouncer, startPgbouncer, type TestDatabase } from '@tessera/test-database';

import { Database, migrate, SlotLedger } from '../../src/index.js';
import { caller } from '../support/principals.js';

let fresh: TestDatabase;
let bouncer: Pgbouncer | null;
/** Through the pooler, where every client shares one server connection; direct where pgbouncer is not installed. */
let db: Database;

beforeAll(async () => {
  fresh = await createTestDatabase();
  bouncer = await startPgbouncer(fresh.url);
  if (bouncer === null) process.stderr.write('pgbouncer is not installed: these tests run without it\n');
  const url = bouncer?.url ?? fresh.url;
  // Migrations work in other transactions than the one that holds their lock: more than this pooler has.
  await migrate(fresh.url, []);
  db = await Database.open({ url, migrationUrl: fresh.url, poolSize: 5 });
});

afterAll(async () => {
  await db.close();
  await bouncer?.stop();
  await fresh.drop();
});

const STATE = `select current_user = session_user as own, coalesce(current_setting('request.jwt.claims', true), '') as claims,
  coalesce(current_setting('tessera.maintenance', true), '') as maintenance,
  current_setting('statement_timeout') as statement_timeout`;

test('claims, role, maintenance and limits of one client never reach another', async () => {
  const dirty = Array.from({ length: 20 }, (_, n) =>
    n % 2 === 0
      ? db.withRls(caller('admin', [`tenant-${n}`]), (sql) => sql.query('select 1'), { statementTimeoutMs: 7_777 })
      : db.asOwner((sql) => sql.query('select 1'), { maintenance: true, statementTimeoutMs: 6_666 }),
  );
  const clean = Array.from({ length: 20 }, () =>
    db.session(async (client) => (await client.query<object>(STATE)).rows[0]),
  );
  await Promise.all(dirty);
  for (const state of await Promise.all(clean)) {
    expect(state).toEqual({ own: true, claims: '', maintenance: '', statement_timeout: '0' });
  }
});

test('each request sees its own claims, however the pooler interleaves them', async () => {
  const seen = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      db.withRls(caller('authenticated', [`tenant-${n}`]), async (sql) => {
        await sql.query('select pg_sleep(0.001)');
        return sql.query(`select core.claim_tenants('organizations') as tenants`);
      }),
    ),
  );
  expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => [{ tenants: [`tenant-${n}`] }]));
});

test('parameters, streams and the schedule ledger work without session state', async () => {
  await db.withRls(caller('admin'), async (sql) => {
    let rows = 0;
    for await (const batch of sql.stream('select g from generate_series(1, $1) as g', [2_500], 500))
      rows += batch.length;
    expect(rows).toBe(2_500);
  });
  const ledger = new SlotLedger(db, 'one');
  const slot = new Date('2026-01-01T00:00:00Z');
  expect(await ledger.claim('t', slot, 60)).toBe(true);
  expect(await ledger.claim('t', slot, 60)).toBe(false);
});

test('nothing is kept on a connection that clients share', async () => {
  const asked = Array.from({ length: 20 }, (_, n) =>
    db.withRls(caller('admin'), (sql) => sql.query<{ n: number }>('select $1::integer as n', [n]), { keepPlans: true }),
  );
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 20 }, (_, n) => [{ n }]));
  const { rows } = await db.session((client) => client.query<object>('select name from pg_prepared_statements'));
  // Direct, where pgbouncer is not installed, the connections are ours to keep statements on.
  expect(rows.length > 0).toBe(bouncer === null);
});

test('health is asked through the pooler as well', async () => {
  await expect(db.ping(1_000)).resolves.toBeUndefined();
});

test('all clients really share one server connection', async () => {
  const pids = await Promise.all(
    Array.from({ length: 10 }, () => db.asOwner((sql) => sql.query<{ pid: number }>('select pg_backend_pid() as pid'))),
  );
  expect(new Set(pids.flat().map(({ pid }) => pid)).size).toBe(bouncer === null ? db.poolStats().total : 1);
});

test('migrations run through a pooler that has connections enough, one run at a time', async () => {
  const empty = await createTestDatabase();
  const wider = await startPgbouncer(empty.url, 8);
  const url = wider?.url ?? empty.url;
  const reports = await Promise.all([migrate(url, []), migrate(url, []), migrate(url, [])]);
  expect(reports.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
  await wider?.stop();
  await empty.drop();
});
