import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditLog, expireByTenant, sealAudit } from '@tessera/db-core';
import { retainAuditOf } from '@tessera/module-kit';
import { type ModuleFixture, openModule } from '@tessera/testing';
import { classroomAnalytics } from '../../src/index.js';

const DAY_MS = 86_400_000;
const now = new Date();

/** Per school: a session every fifth day for 420 days, with a group, measurements, events and a sample of the same time. */
const FILL = `
with at as (
    select s as school_id, d, $1::timestamptz - d * interval '24 hours' as moment
    from unnest(array['short', 'plain', 'long', 'platform']) as s, generate_series(2, 420, 5) as d
),
sessions as (
    insert into classroom.classroom_sessions (school_id, id, teacher_id, status, actual_start, actual_end, created_at, updated_at)
    select school_id, 'ses' || d, 'tea' || d % 3, 'ended', moment, moment + interval '50 minutes', moment, moment from at
),
groups as (
    insert into classroom.student_groups (school_id, id, session_id, is_ready, stored_at)
    select school_id, 'grp' || d, 'ses' || d, true, $1::timestamptz from at
),
metrics as (
    insert into classroom.session_metrics (school_id, id, session_id, measured_at, session_quality, active_students)
    select school_id, gen_random_uuid(), 'ses' || d, moment, 0.5, 20 from at
),
work as (
    insert into classroom.group_metrics (school_id, id, group_id, session_id, measured_at, collaboration_score)
    select school_id, gen_random_uuid(), 'grp' || d, 'ses' || d, moment, 0.5 from at
),
education as (
    insert into classroom.educational_metrics (school_id, id, session_id, metric_name, metric_value, measured_at)
    select school_id, gen_random_uuid(), 'ses' || d, 'prompts_used', 2, moment from at
),
samples as (
    insert into classroom.system_health_samples (school_id, id, sampled_at, requests, errors, websocket_connections)
    select school_id, gen_random_uuid(), moment, 100, 1, 7 from at
)
insert into classroom.session_events (school_id, id, session_id, event_type, participant_id, sender_id, sequence, event_time)
select school_id, 'evt' || d, 'ses' || d, 'member_join', 'p-' || d, 'tablet', 1, moment from at`;

const TABLES = [
  'classroom_sessions',
  'student_groups',
  'session_metrics',
  'group_metrics',
  'educational_metrics',
  'system_health_samples',
  'session_events',
  'session_streams',
];

let school: ModuleFixture;

beforeAll(async () => {
  school = await openModule(classroomAnalytics, 'empty');
  await school.rows(FILL, [now]);
  await school.rows(
    `insert into classroom.retention_rules (school_id, keep_days, reason) values ('short', 90, 'as little as may be'), ('long', 410, 'law')`,
  );
  await school.refresh();
}, 60_000);

afterAll(() => school.close());

const expire = (at: Date): ReturnType<typeof expireByTenant> =>
  expireByTenant(school.db, { model: classroomAnalytics, bindings: {} }, { now: at, replica: 'test', batch: 100 });

/** Rows by table, of one school. */
async function rowsOf(name: string): Promise<Record<string, number>> {
  const counted = TABLES.map(
    (table) => `(select count(*) from classroom.${table} where school_id = $1)::integer as ${table}`,
  );
  const [row] = await school.rows<Record<string, number>>(`select ${counted.join(', ')}`, [name]);
  return row ?? {};
}

/** The dashboard of the hours that it shows now and in an hour from now. */
const dashboard = (): Promise<object[]> =>
  school.rows(
    `select to_jsonb(v) - 'calculated_at' as row from classroom.dashboard_metrics_hourly as v
     where metric_hour > $1::timestamptz - interval '90 days' + interval '1 hour' and metric_hour <= $1 order by school_id, metric_hour`,
    [now],
  );

const everyTable = (rows: number): Record<string, number> => Object.fromEntries(TABLES.map((table) => [table, rows]));
/** Of days 2, 7, 12, … those that are kept: a day is kept whole. */
const kept = (days: number): number => Math.floor((days - 2) / 5) + 1;

describe('records of a school go when its rule says so', () => {
  test('each school by its own rule, groups and counters with their session; figures that are shown stay', async () => {
    const before = await dashboard();
    expect(before.length).toBeGreaterThan(1000);
    await expire(now);
    expect(await rowsOf('short')).toEqual(everyTable(kept(90)));
    expect(await rowsOf('plain')).toEqual(everyTable(kept(365)));
    expect(await rowsOf('long')).toEqual(everyTable(kept(410)));
    expect(await rowsOf('platform')).toEqual(everyTable(kept(365)));
    await school.refresh();
    expect(await dashboard()).toEqual(before);
    expect(await expire(now)).toEqual({});
  });

  test('a session is over when it ends, is closed or, where it never began, was made', async () => {
    const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    const insert = `insert into classroom.classroom_sessions (school_id, id, status, actual_start, actual_end, created_at, updated_at)
      values ('short', $1, $2, $3, $4, $5, $6)`;
    await school.rows(insert, ['reaches in', 'ended', ago(93), ago(88), ago(93), ago(88)]);
    await school.rows(insert, ['planned early', 'active', ago(10), null, ago(120), ago(10)]);
    await school.rows(insert, ['left open', 'active', ago(95), null, ago(95), ago(1)]);
    await school.rows(insert, ['paused', 'paused', ago(100), null, ago(100), ago(1)]);
    await school.rows(insert, ['never begun', 'created', null, null, ago(92), ago(1)]);
    expect(await expire(now)).toEqual({ 'classroom.classroom_sessions': 3 });
    expect(await school.rows(`select id from classroom.classroom_sessions where id ~ ' ' order by id`)).toEqual([
      { id: 'planned early' },
      { id: 'reaches in' },
    ]);
  });

  test('groups whose session never came go by the day on which they came', async () => {
    await school.rows(
      `insert into classroom.student_groups (school_id, id, session_id, stored_at)
       values ('short', 'old', 'nowhere', $1::timestamptz - interval '92 days'), ('short', 'new', 'nowhere', $1)`,
      [now],
    );
    expect(await expire(now)).toEqual({ 'classroom.student_groups': 1 });
    expect(await school.rows(`select id from classroom.student_groups where session_id = 'nowhere'`)).toEqual([
      { id: 'new' },
    ]);
  });

  test('the record counts by table, names the schools and no id', async () => {
    const records = await school.rows<{
      outcome: string;
      tenants: string[] | null;
      row_count: number | null;
      detail: object;
    }>(
      `select outcome, tenants, row_count, detail from core.audit_log where action = 'retention.delete' order by id limit 2`,
    );
    const gone = (days: number): number => kept(420) - kept(days);
    const sum = gone(90) + 2 * gone(365) + gone(410);
    expect(records).toEqual([
      { outcome: 'started', tenants: null, row_count: null, detail: null },
      {
        outcome: 'succeeded',
        tenants: ['long', 'plain', 'platform', 'short'],
        row_count: TABLES.length * sum,
        detail: { rows: Object.fromEntries(TABLES.map((table) => [`classroom.${table}`, sum])) },
      },
    ]);
  });

  test('rules have bounds, whoever writes them', async () => {
    const write = (days: number, reason: string): Promise<unknown> =>
      school.rows('insert into classroom.retention_rules (school_id, keep_days, reason) values ($1, $2, $3)', [
        'x',
        days,
        reason,
      ]);
    for (const [days, reason] of [
      [89, 'short'],
      [3651, 'long'],
      [365, '  '],
    ] as const)
      await expect(write(days, reason)).rejects.toThrow(/retention_rules_/);
  });

  test('an audit record lives as long as the most patient rule, and nothing lives for ever', async () => {
    await new AuditLog(school.db).record({
      actor: { subject: 'ann', credential: 'c', role: 'admin' },
      action: 'read.timeline',
      module: 'classroom',
      outcome: 'succeeded',
    });
    await sealAudit(school.db);
    const left = async (days: number): Promise<number> => {
      await retainAuditOf(school.db, classroomAnalytics, new Date(now.getTime() + days * DAY_MS));
      const [row] = await school.rows<{ n: number }>(
        `select count(*)::integer as n from core.audit_log where action = 'read.timeline'`,
      );
      return row?.n ?? 0;
    };
    expect([await left(366), await left(409), await left(412)]).toEqual([1, 1, 0]);
  });

  test('after the longest rule there is, no table of the module holds anything of a school', async () => {
    await expire(new Date(now.getTime() + 3_651 * DAY_MS));
    await school.refresh();
    const relations = await school.rows<{ name: string }>(
      `select c.relname as name from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attname = 'school_id'
       where c.relnamespace = 'classroom'::regnamespace and c.relkind = 'r' and c.relname <> 'retention_rules'`,
    );
    expect(relations.length).toBeGreaterThan(12);
    const left: string[] = [];
    for (const { name } of relations) {
      const [row] = await school.rows<{ n: number }>(`select count(*)::integer as n from classroom.${name}`);
      if ((row?.n ?? 0) > 0) left.push(`${name}: ${row?.n ?? 0}`);
    }
    expect(left).toEqual([]);
  });
});
