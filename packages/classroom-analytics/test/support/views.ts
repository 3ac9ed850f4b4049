import { readFile } from 'node:fs/promises';

import type { Sql } from '@tessera/db-core';
import { callerOf, expectRows, type Figures, type ModuleFixture } from '@tessera/testing';

import { classroomAnalytics } from '../../src/index.js';
import { plainDashboard, type RawFacts } from './plain-dashboard.js';

const DEFINITION = new URL('sql/definitions/dashboard_metrics_hourly.sql', classroomAnalytics.root);
const BY = ['school_id', 'metric_hour'];

const ms = (column: string): string => `extract(epoch from ${column})::double precision * 1000`;
const RAW: Readonly<Record<keyof RawFacts, string>> = {
  sessions: `select school_id, id, teacher_id, status, ${ms('actual_start')} as starts, ${ms('actual_end')} as ends,
    ${ms('updated_at')} as updated from classroom.classroom_sessions where created_at <= now()`,
  groups: 'select school_id, session_id, is_ready from classroom.student_groups',
  measures: `select *, ${ms('measured_at')} as at from classroom.session_metrics`,
  work: `select *, ${ms('measured_at')} as at from classroom.group_metrics`,
  education: `select *, ${ms('measured_at')} as at from classroom.educational_metrics`,
  samples: `select *, ${ms('sampled_at')} as at from classroom.system_health_samples`,
};

async function rawFacts(sql: Sql): Promise<RawFacts> {
  const facts: Partial<Record<keyof RawFacts, unknown>> = {};
  for (const [name, text] of Object.entries(RAW)) facts[name as keyof RawFacts] = await sql.query(text);
  return facts as unknown as RawFacts;
}

/** Expects that the view, as an admin sees it, is what its definition and the independent computation say of the sources. */
export async function expectViewDefined({ db }: Pick<ModuleFixture, 'db'>): Promise<void> {
  const definition = await readFile(DEFINITION, 'utf8');
  await db.withRls(callerOf(classroomAnalytics, 'admin'), async (sql) => {
    const got = await sql.query<Figures>('select * from classroom.dashboard_metrics_hourly');
    const wanted = await sql.query<Figures>(definition);
    expect(Object.keys(got[0] ?? {})).toEqual(Object.keys(wanted[0] ?? {}));
    expectRows(got, wanted, BY);
    const [clock] = await sql.query<{ now: number; hours: number }>(
      `select ${ms('now()')} as now, extract(epoch from classroom.close_after())::double precision / 3600 as hours`,
    );
    expectRows(got, plainDashboard(await rawFacts(sql), clock?.now ?? 0, clock?.hours ?? 0), BY);
  });
}
