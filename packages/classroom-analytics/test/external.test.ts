import { readFile } from 'node:fs/promises';
import type { SourceBinding } from '@tessera/db-core';
import { callerOf, expectRows, type Figures, openModule, type ModuleFixture } from '@tessera/testing';
import { classroomAnalytics } from '../src/index.js';

/** A school's own tables: children know their session and no school, some columns have other names, one is not there. */
const SCHOOLS = `
  create table public.lessons (
    id text primary key, school text, teacher_id text, status text, actual_start timestamptz, actual_end timestamptz,
    created_at timestamptz, updated_at timestamptz, room text
  );
  create table public.teams (id text primary key, lesson_id text, is_ready boolean);
  create table public.lesson_metrics (
    id uuid primary key default gen_random_uuid(), session_id text, measured_at timestamptz, overall_engagement_score real,
    participation_rate real, session_quality real, total_students integer, active_students integer, average_connection_quality real,
    audio_quality real, technical_issues_count integer
  );
  create table public.team_metrics (
    id uuid primary key default gen_random_uuid(), group_id text, session_id text, measured_at timestamptz, turn_taking_score real,
    collaboration_score real
  );
  create table public.outcomes (
    id uuid primary key default gen_random_uuid(), session_id text, metric_name text, metric_value numeric, measured_at timestamptz
  )`;

const external = (table: string, columns: Readonly<Record<string, string>> = {}): SourceBinding => ({
  kind: 'external',
  table: `public.${table}`,
  columns,
});

const existing = {
  create: SCHOOLS,
  bindings: {
    classroom_sessions: external('lessons', { school_id: 'school' }),
    student_groups: external('teams', { session_id: 'lesson_id' }),
    session_metrics: external('lesson_metrics'),
    group_metrics: external('team_metrics'),
    educational_metrics: external('outcomes'),
  },
};

let fixture: ModuleFixture;
beforeAll(async () => {
  fixture = await openModule(classroomAnalytics, 'empty', { existing });
});
afterAll(async () => {
  await fixture.close();
});

/** Writes as the school's own application does, which knows nothing of Tessera. */
const write = (text: string): Promise<unknown> => fixture.db.asOwner((sql) => sql.client.query(text));

/** Refreshes, expects that the view is what its definition says of these tables, and answers some figures of a school. */
async function figures(school: string): Promise<Figures | undefined> {
  await fixture.refresh();
  const definition = await readFile(
    new URL('sql/definitions/dashboard_metrics_hourly.sql', classroomAnalytics.root),
    'utf8',
  );
  return fixture.db.withRls(callerOf(classroomAnalytics, 'admin'), async (sql) => {
    const rows = await sql.query<Figures>('select * from classroom.dashboard_metrics_hourly');
    expectRows(rows, await sql.query<Figures>(definition), ['school_id', 'metric_hour']);
    const [total] = await sql.query<Figures>(
      `select sum(sessions_active)::int as hours, sum(total_groups)::int as groups, sum(ready_groups)::int as ready,
         max(students_active)::int as students, count(avg_engagement_score)::int as measured, sum(total_prompts_used)::int as prompts
       from classroom.dashboard_metrics_hourly where school_id = $1`,
      [school],
    );
    return total;
  });
}

const START = "date_trunc('day', now() - interval '48 hours', 'UTC') + interval '23 hours 10 minutes'";

it('follows tables that were there before, whatever becomes of their rows', async () => {
  await write(`
    insert into public.lessons values
      ('l1', 'a', 't1', 'ended', ${START}, ${START} + interval '100 minutes', ${START}, ${START}, 'r1'),
      ('l2', 'b', 't1', 'active', ${START}, null, ${START}, ${START}, 'r1'),
      ('l3', null, null, 'ended', ${START}, ${START} + interval '30 days', ${START}, ${START}, null);
    insert into public.teams values ('g1', 'l1', true), ('g2', 'l1', false), ('g3', 'l2', null), ('orphan', 'nothing', true);
    insert into public.lesson_metrics (session_id, measured_at, overall_engagement_score, active_students)
      select 'l1', ${START} + n * interval '1 minute', 0.5, n from generate_series(10, 90, 10) as n;
    insert into public.lesson_metrics (session_id, measured_at, overall_engagement_score) values ('l2', null, 1), ('l2', ${START}, 'NaN');
    insert into public.outcomes (session_id, metric_name, metric_value, measured_at) values ('l1', 'prompts_used', 3, ${START})`);
  // 23:10 to 00:50: two hours, beyond midnight
  expect(await figures('a')).toEqual({ hours: 2, groups: 4, ready: 2, students: 90, measured: 2, prompts: 3 });
  expect(await figures('b')).toMatchObject({ hours: 13, groups: 13, ready: 0, students: 0, measured: 0 });
  // what nobody owns is the platform's, and no session lasts longer than a week
  expect(await figures('platform')).toMatchObject({ groups: 0, measured: 0 });

  await write(`
    update public.teams set is_ready = true where id = 'g2';
    update public.teams set lesson_id = 'l2' where id = 'g1';
    delete from public.teams where id = 'g3'`);
  expect(await figures('a')).toMatchObject({ groups: 2, ready: 2 });
  expect(await figures('b')).toMatchObject({ groups: 13, ready: 13 });

  await write(
    `update public.lessons set status = 'paused', updated_at = ${START} + interval '20 minutes' where id = 'l2'`,
  );
  expect(await figures('b')).toMatchObject({ hours: 1, groups: 1, ready: 1 });

  await write("update public.lessons set school = 'b' where id = 'l1'");
  expect(await figures('b')).toMatchObject({ hours: 3, groups: 3, students: 90, measured: 2, prompts: 3 });

  await write('truncate public.teams');
  expect(await figures('b')).toMatchObject({ hours: 3, groups: 0, ready: 0 });
  await write("delete from public.lessons where id = 'l1'");
  expect(await figures('b')).toMatchObject({ hours: 1 });
}, 120_000);
