import { readFileSync } from 'node:fs';

import { classroomAnalytics } from '@tessera/classroom-analytics';
import { BackfillLedger, Database, migrate, RefreshEngine, runBackfill } from '@tessera/db-core';

import { ApiServer } from '../lib/api-server.mjs';
import { load } from '../lib/load.mjs';
import { say } from '../lib/progress.mjs';
import { OWNER_WORK, withClient } from '../lib/server.mjs';
import { median, readable, timed } from '../lib/stats.mjs';

const HOUR_MS = 3_600_000;
const DAYS = 90;
const SCHOOLS = 100;
/** Rows that a session comes to. */
const ROWS_EACH = 16;
const MOST_SESSIONS_A_DAY = 1_000;
/** Sessions that each school begins within the hour that is rolled up. */
const SESSIONS_AN_HOUR = 20;

const VIEW = 'dashboard_metrics_hourly';
const HOLD = 'select bench.hold($1, $2, $3, $4, $5, $6) as rows';

/** School hours of the last 90 days: sessions from 08:00 to 14:00 UTC, and the hour that runs. */
async function fill(client, perDay, now) {
  let rows = 0;
  for (let day = DAYS; day >= 1; day -= 1) {
    const from = new Date(Math.floor(now.getTime() / (24 * HOUR_MS)) * 24 * HOUR_MS - day * 24 * HOUR_MS + 8 * HOUR_MS);
    const to = new Date(from.getTime() + 6 * HOUR_MS);
    const { rows: done } = await client.query(HOLD, [1, day * 100_000, perDay, from, to, now]);
    rows += Number(done[0].rows);
    if (day % 30 === 0) say(`  ${day} days to load`);
  }
  return rows;
}

const STORED = `
select sum(n)::integer as n
from (
    select count(*) as n from classroom.session_hours where bucket > now() - $1 * interval '1 hour'
    union all select count(*) from classroom.school_hours where bucket > now() - $1 * interval '1 hour'
) as x`;

/** What the last hours held, but for what schools held before: each round rolls up the same. */
const FORGET = `
delete from classroom.student_groups as g using classroom.classroom_sessions as s
where s.school_id = g.school_id and s.id = g.session_id and s.actual_start > now() - interval '3 hours';
delete from classroom.classroom_sessions where actual_start > now() - interval '3 hours';
delete from classroom.session_metrics where measured_at > now() - interval '3 hours';
delete from classroom.group_metrics where measured_at > now() - interval '3 hours';
delete from classroom.educational_metrics where measured_at > now() - interval '3 hours';
delete from classroom.system_health_samples where sampled_at > now() - interval '3 hours'`;

/** Every school begins sessions in the two hours that end now: what a refresh at minute 5 finds to roll up. */
async function hourOfAll(client, round, now) {
  let rows = 0;
  for (let school = 1; school <= SCHOOLS; school += 1) {
    const from = new Date(now.getTime() - HOUR_MS - 5 * 60_000);
    const to = new Date(from.getTime() + HOUR_MS);
    const first = 50_000_000 + round * 1_000;
    const { rows: done } = await client.query(HOLD, [school, first, SESSIONS_AN_HOUR, from, to, now]);
    rows += Number(done[0].rows);
  }
  return rows;
}

/** Dashboards over HTTP, as a member and as an admin: no answer is kept, so that each is computed. */
async function dashboards(url, results, { rounds, seconds }) {
  const settings = { TESSERA_MODULES: 'classroom', TESSERA_KEPT_ROWS: '0' };
  const api = await ApiServer.start(url, settings, { module: 'classroom', views: [VIEW] });
  try {
    const member = { authorization: `Bearer ${api.token('authenticated', [], { schools: ['school 1'] })}` };
    const admin = { authorization: `Bearer ${api.token('admin')}` };
    const asked = [
      ['dashboard_90_days', 'schools/school%201/dashboard?hours=2160', member],
      ['dashboard_day', 'schools/school%201/dashboard', member],
      ['teacher_90_days', 'teachers/t1-7/dashboard?hours=2160', member],
      ['compare_week', 'schools/compare?hours=168', admin],
    ];
    for (const [name, path, headers] of asked) {
      const target = `${api.url}/api/v1/classroom/${path}`;
      for (const clients of [1, 4]) {
        await load(target, { clients, seconds: 1, headers });
        const taken = [];
        for (let round = 0; round < rounds; round += 1) taken.push(await load(target, { clients, seconds, headers }));
        const key = `classroom.${name}.c${clients}`;
        for (const figure of ['p50', 'p95'])
          results.put(
            `${key}.${figure}_ms`,
            'ms',
            taken.map((one) => one[figure]),
          );
        results.put(
          `${key}.rps`,
          '1/s',
          taken.map((one) => one.rps),
        );
        say(`classroom: ${name}, ${clients} at a time: p95 ${readable(median(taken.map(({ p95 }) => p95)))} ms`);
      }
    }
  } finally {
    await api.stop();
  }
}

/** Part of the fourth domain: dashboards of a large school, the hourly rollup of 100 schools, and a backfill of 90 days. */
export async function classroomPart({ server, results, options }) {
  const perDay = Math.max(6, Math.min(MOST_SESSIONS_A_DAY, Math.floor(options.rows / (DAYS * ROWS_EACH))));
  const database = await server.create('classroom');
  let db;
  try {
    await migrate(database.url, [classroomAnalytics]);
    const now = new Date();
    await withClient(
      database.url,
      async (client) => {
        await client.query(readFileSync(new URL('../sql/classroom.sql', import.meta.url), 'utf8'));
        const { ms, result } = await timed(() => fill(client, perDay, now));
        say(`classroom: ${perDay} sessions a day, ${result.toLocaleString('en-US')} rows in ${readable(ms / 1000)} s`);
        await client.query('vacuum (analyze)');
      },
      OWNER_WORK,
    );
    db = await Database.open({ url: database.url, poolSize: 4, applicationName: 'tessera bench' });
    const engine = new RefreshEngine(db, [{ model: classroomAnalytics, bindings: {} }], {
      replica: 'bench',
      refreshTimeoutMs: 3_600_000,
    });
    const refresh = async () => {
      const failed = (await engine.refresh('classroom', 'all', { asked: 'cli' })).find(({ success }) => !success);
      if (failed) throw new Error(`${failed.viewName} was not refreshed: ${failed.errorMessage}`);
    };
    await engine.install();
    const { ms: buildMs } = await timed(refresh);
    results.put('classroom.build_ms', 'ms', [buildMs]);
    say(`classroom: first build ${readable(buildMs / 1000)} s`);
    await withClient(database.url, (client) => client.query('vacuum (analyze)'), OWNER_WORK);
    await server.checkpoint();

    await dashboards(database.url, results, options);

    const took = [];
    for (let round = 0; round <= options.repetitions; round += 1) {
      const rows = await withClient(database.url, (client) => hourOfAll(client, round, new Date()), OWNER_WORK);
      const { ms } = await timed(refresh);
      say(`classroom: ${rows.toLocaleString('en-US')} rows of an hour of ${SCHOOLS} schools in ${readable(ms)} ms`);
      // The first round plans the statements.
      if (round > 0) took.push(ms);
      await withClient(database.url, (client) => client.query(FORGET), OWNER_WORK);
      await refresh();
    }
    results.put('classroom.hour_of_100_schools_ms', 'ms', took);

    let days = 0;
    const from = new Date(now.getTime() - DAYS * 24 * HOUR_MS);
    const by = { subject: 'bench', role: 'owner' };
    const asked = await new BackfillLedger(db).ask({ module: 'classroom', from, to: now, asked: 'cli', by });
    const { ms: backfillMs } = await timed(() =>
      runBackfill(engine, asked, {
        onDay: () => {
          days += 1;
          if (days % 30 === 0) say(`  ${days} days made anew`);
        },
      }),
    );
    results.put('classroom.backfill_90_days_ms', 'ms', [backfillMs]);
    say(`classroom: ${days} days made anew in ${readable(backfillMs / 1000)} s`);
    // Stored rows beside their definitions over the sources, of a week: all of it would take longer than the bench.
    const differing = await engine.verify('classroom', VIEW, new Date(now.getTime() - 7 * 24 * HOUR_MS), now);
    if (differing !== 0) throw new Error(`${VIEW}: ${differing} stored rows differ from their definitions`);
    const rows = await withClient(database.url, (client) => client.query(STORED, [7 * 24]), OWNER_WORK);
    results.checked('classroom.after', [{ view: VIEW, rows: rows.rows[0].n, differing, off: 0 }]);
  } finally {
    await db?.close();
    await server.drop(database.name);
  }
}
