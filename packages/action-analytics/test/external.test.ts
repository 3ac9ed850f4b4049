import { Database, migrate, RefreshEngine, type SourceBinding } from '@tessera/db-core';
import { createTestDatabase, type TestDatabase } from '@tessera/test-database';
import { actionAnalytics } from '../src/index.js';
import { caller } from './support/describe-read.js';

/** A customer's tables: no organization in the results, other names, one column fewer. */
const CUSTOMER = `
  create table public.organizations (id text primary key, name text, plan text);
  create table public.triggers (
    id text primary key, user_id text, name text, organization_id text, enabled boolean, created_at timestamptz, colour text
  );
  create table public.action_results (
    id text primary key, job_id text, trigger_id text, event_id text, action_type text, status text, executed_at timestamptz,
    took_ms integer, error_message text, response_data jsonb, retry_count integer
  );
  insert into public.organizations values ('a', 'A', 'pro'), ('b', 'B', null);
  insert into public.triggers values ('ta', 'u', 'one', 'a', true, now(), 'red'), ('tb', 'u', 'two', 'b', true, now(), null);
  insert into public.action_results
  select 'r' || n, 'j', case when n % 4 = 0 then null when n % 2 = 0 then 'ta' else 'tb' end, 'e', 'rest',
    case when n % 5 = 0 then 'failed' else 'success' end, now() - n * interval '1 minute', n, null, null, null
  from generate_series(1, 100) as n`;

const BINDINGS: Readonly<Record<string, SourceBinding>> = {
  action_results: { kind: 'external', table: 'public.action_results', columns: { duration_ms: 'took_ms' } },
  triggers: { kind: 'external', table: 'public.triggers', columns: {} },
  organizations: { kind: 'external', table: 'public.organizations', columns: {} },
};

describe('tables that were there before', () => {
  let made: TestDatabase;
  let db: Database;
  let engine: RefreshEngine;

  beforeAll(async () => {
    made = await createTestDatabase();
    await migrate(made.url, [actionAnalytics]);
    db = await Database.open({ url: made.url, poolSize: 2 });
    await db.asOwner((sql) => sql.client.query(CUSTOMER));
    engine = new RefreshEngine(db, [{ model: actionAnalytics, bindings: BINDINGS }], { replica: 'test' });
    await engine.install();
    await engine.refresh('action', 'all', { asked: 'cli' });
  });

  afterAll(async () => {
    await db.close();
    await made.drop();
  });

  const totals = () =>
    db.asOwner(
      (sql) =>
        sql.query(
          `select organization_id, sum(execution_count) as n, sum(total_retries) as retries
          from action.action_metrics_hourly group by 1 order by 1`,
        ),
      { maintenance: true },
    );

  it('give results the organization of their trigger, the platform those without', async () => {
    expect(await totals()).toEqual([
      { organization_id: 'a', n: 25, retries: 0 },
      { organization_id: 'b', n: 50, retries: 0 },
      { organization_id: 'platform', n: 25, retries: 0 },
    ]);
  });

  it('are followed as they change', async () => {
    await db.asOwner(async (sql) => {
      await sql.query("update public.action_results set trigger_id = 'ta', retry_count = 2 where id = 'r1'");
      await sql.query("delete from public.action_results where id = 'r3'");
      await sql.query("update public.triggers set organization_id = 'c' where id = 'tb'");
    });
    await engine.refresh('action', 'all', { asked: 'cli' });
    expect(await totals()).toEqual([
      { organization_id: 'a', n: 26, retries: 2 },
      { organization_id: 'c', n: 48, retries: 0 },
      { organization_id: 'platform', n: 25, retries: 0 },
    ]);
  });

  it('know an organization by its id, and show it to its members', async () => {
    const rows = await db.withRls(caller('authenticated', ['a']), (sql) =>
      sql.query('select organization_id, name, plan from action.organizations_source'),
    );
    expect(rows).toEqual([{ organization_id: 'a', name: 'A', plan: 'pro' }]);
  });

  it('keep their columns', async () => {
    const columns = await db.asOwner((sql) =>
      sql.query(
        "select column_name from information_schema.columns where table_name = 'organizations' and table_schema = 'public'",
      ),
    );
    expect(columns).toHaveLength(3);
  });
});
