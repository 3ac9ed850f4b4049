import { makePartitions, retain } from '@tessera/db-core';
import { type ModuleFixture, openModule } from '@tessera/testing';

import { workspaceAnalytics } from '../src/index.js';

const DAY_MS = 86_400_000;
const DAYS = 400;
/** Days that pass between two runs of retention, which then finds as many days to take away. */
const STEP = 80;
const BOUND = { model: workspaceAnalytics, bindings: {} };

/** The first moment of the day so many days ago, UTC. */
const midnight = (days: number): Date => new Date((Math.floor(Date.now() / DAY_MS) - days) * DAY_MS);

let fixture: ModuleFixture;

beforeAll(async () => {
  fixture = await openModule(workspaceAnalytics, 'empty');
});
afterAll(() => fixture.close());

const run = (text: string, values: readonly unknown[]): Promise<unknown> =>
  fixture.db.asOwner((sql) => sql.query(text, values), { maintenance: true });

/** What people of two workspaces do in [from, to): 60 events and 12 runs a day. */
async function live(from: Date, to: Date): Promise<void> {
  await run(
    `insert into workspace.user_activity (workspace_id, id, user_id, event_type, event_name, session_id, metadata, created_at)
     select md5('workspace' || n % 2)::uuid, gen_random_uuid(), md5('person' || n % 17)::uuid,
         (array['page_view', 'login', 'error', 'feature_use'])[1 + n % 4], 'thing',
         md5('session' || n / 6)::uuid, case n % 4 when 2 then '{"error_type": "timeout", "message": "too late"}'::jsonb end,
         $1::timestamptz + n * interval '24 minutes'
     from generate_series(0, (extract(epoch from $2::timestamptz - $1)::int / 1440) - 1) as n`,
    [from, to],
  );
  await run(
    `insert into workspace.agent_runs (workspace_id, id, agent_id, user_id, status, runtime_seconds, started_at, credits_consumed, model_name)
     select md5('workspace' || n % 2)::uuid, gen_random_uuid(), md5('agent' || n % 3)::uuid, md5('person' || n % 17)::uuid,
         case when n % 5 = 0 then 'failed' else 'completed' end, n % 30, $1::timestamptz + n * interval '2 hours', n % 7, 'large-2'
     from generate_series(0, (extract(epoch from $2::timestamptz - $1)::int / 7200) - 1) as n`,
    [from, to],
  );
}

const refresh = (): Promise<unknown> => fixture.engine.refresh('workspace', 'all', { asked: 'cli' });

const firstDay = (): Promise<object[]> =>
  fixture.rows('select * from workspace.daily_metrics where metric_date = $1::date order by workspace_id', [
    midnight(DAYS).toISOString().slice(0, 10),
  ]);

const disk = async (table: string): Promise<number> => {
  const [found] = await fixture.rows<{ bytes: string }>(
    'select sum(pg_total_relation_size(relid)) as bytes from pg_partition_tree($1)',
    [`workspace.${table}`],
  );
  return Number(found?.bytes);
};

it('keeps 90 days of activity and every figure over 400 days, and gives the disk of the others back', async () => {
  let first: object[] = [];
  let retired = 0;
  const sizes: number[] = [];
  for (let day = DAYS; day > 0; day -= STEP) {
    // The server was there all the time: partitions were there before their facts.
    await makePartitions(fixture.db, BOUND, midnight(day - STEP));
    await live(midnight(day), midnight(day - STEP));
    await refresh();
    if (day === DAYS) first = await firstDay();
    const before = await disk('user_activity');
    const [done] = await retain(fixture.db, BOUND, { now: midnight(day - STEP), refresh });
    retired += done?.retired ?? 0;
    sizes.push(await disk('user_activity'));
    if (day < DAYS) expect(sizes.at(-1)).toBeLessThan(before);
  }
  expect(first).toHaveLength(2);
  expect(await firstDay()).toEqual(first);

  const kept = await fixture.rows(
    `select min(created_at) as oldest, count(*)::int as facts, (select count(*)::int from workspace.user_activity_key) as keys,
         (select count(*)::int from workspace.agent_runs) as runs
     from workspace.user_activity`,
  );
  expect(kept).toEqual([{ oldest: midnight(90), facts: 90 * 60, keys: 90 * 60, runs: DAYS * 12 }]);
  expect(retired).toBe((DAYS - 90) * 60);
  // No more than after the first 160 days, however many came since.
  expect(sizes.at(-1)).toBeLessThan(1.05 * (sizes[1] ?? 0));
  const [left] = await fixture.rows<{ partitions: number; inDefault: number }>(
    `select (select count(*)::int from core.partitions_of('workspace.user_activity') where upper_bound <= $1) as partitions,
         (select count(*)::int from workspace.user_activity_default) as "inDefault"`,
    [midnight(90)],
  );
  expect(left).toEqual({ partitions: 0, inDefault: 0 });
  // What sessions are added up in goes with the facts, the figures made of it stay.
  await live(midnight(0), new Date(midnight(0).getTime() + 1_440_000));
  await refresh();
  expect(
    await fixture.rows(
      'select min(s.bucket) as oldest, (select min(bucket) from workspace.session_days) as first from workspace.session_spans as s',
    ),
  ).toEqual([{ oldest: midnight(90), first: midnight(DAYS) }]);
}, 180_000);

it('reads one day of one workspace from the partition of that day alone', async () => {
  const plan = await fixture.db.asOwner(
    async (sql) => {
      await sql.client.query(`
        set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan;
        create temporary table days (workspace_id uuid, bucket timestamptz, primary key (workspace_id, bucket)) on commit drop`);
      await sql.query("insert into days values (md5('workspace1')::uuid, $1)", [midnight(5)]);
      // As a touched store reads its buckets: which ones they are is known when it runs.
      const { rows } = await sql.client.query<{ 'QUERY PLAN': string }>(
        `explain (analyze, costs off, timing off, summary off, buffers off)
         select t.workspace_id, s.sessions from days as t cross join lateral (
             select count(distinct a.session_id) as sessions from workspace.user_activity_source as a
             where a.workspace_id = t.workspace_id and a.created_at >= t.bucket
                 and a.created_at < least(t.bucket + core.grain_width('1d'), now())
         ) as s`,
      );
      return rows.map((row) => row['QUERY PLAN']);
    },
    { maintenance: true },
  );
  const scans = plan.filter((line) => /Scan .*on user_activity_p\d{8}/.test(line));
  const read = scans.filter((line) => !line.includes('never executed'));
  expect(scans.length).toBeGreaterThan(90);
  expect(read).toHaveLength(1);
  expect(read[0]).toContain(`user_activity_p${midnight(5).toISOString().slice(0, 10).replaceAll('-', '')}`);
});
