import { readFile } from 'node:fs/promises';

import type { Sql } from '@tessera/db-core';
import { callerOf, expectRows, type Figures, type ModuleFixture } from '@tessera/testing';

import { workspaceAnalytics } from '../../src/index.js';
import { activeUsers, cohorts, type Presence, type Run, usageTrends } from './plain-people.js';

/** Views that plain SQL defines, and which row is which. */
const IN_SQL: Readonly<Record<string, readonly string[]>> = {
  daily_metrics: ['workspace_id', 'metric_date'],
  hourly_metrics: ['workspace_id', 'metric_hour'],
  agent_performance: ['workspace_id', 'agent_id', 'metric_date'],
  mv_top_agents: ['workspace_id', 'agent_id'],
  mv_workspace_summary: ['workspace_id'],
  mv_error_trends: ['workspace_id', 'error_date', 'error_type', 'event_name'],
};

const PERCENTILES = /^(p\d\d|median)_/;

const PRESENCE = `
  select workspace_id, user_id, extract(epoch from created_at)::double precision * 1000 as at, 0 as credits
  from workspace.user_activity_source where user_id is not null and created_at <= now()
  union all
  select workspace_id, user_id, extract(epoch from started_at)::double precision * 1000, credits_consumed::double precision
  from workspace.agent_runs_source where user_id is not null and started_at <= now()`;

const RUNS = `
  select workspace_id, agent_id, user_id, extract(epoch from started_at)::double precision * 1000 as at
  from workspace.agent_runs_source where started_at <= now()`;

/** How far a stored figure may be from the one that is not rounded. */
const ROUNDED: Readonly<Record<string, number>> = {
  ltv_estimate: 1e-9,
  avg_revenue_per_user: 1e-9,
  churn_rate: 0.005,
  growth_pct: 0.005,
  retention_data: 0.005,
};

/** The stored figure, where it is the wanted one rounded; else what is wanted. */
function asStored(got: unknown, wanted: unknown, within: number): unknown {
  if (typeof got === 'number' && typeof wanted === 'number')
    return Math.abs(got - wanted) <= within + 1e-9 ? got : wanted;
  if (typeof got !== 'object' || typeof wanted !== 'object' || got === null || wanted === null) return wanted;
  const figures = got as Figures;
  return Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [name, asStored(figures[name], value, within)]),
  );
}

async function expectDefined(sql: Sql, view: string, plain: readonly Figures[], by: readonly string[]): Promise<void> {
  const date = by.at(-1) ?? '';
  const got = await sql.query<Figures>(`select t.*, t.${date}::text as ${date} from workspace.${view} as t`);
  const keyOf = (row: Figures): string => JSON.stringify(by.map((column) => row[column]));
  const rows = new Map(got.map((row) => [keyOf(row), row]));
  const wanted = plain.map((row) => ({
    ...row,
    ...Object.fromEntries(
      Object.entries(ROUNDED)
        .filter(([name]) => name in row)
        .map(([name, within]) => [name, asStored(rows.get(keyOf(row))?.[name], row[name], within)]),
    ),
  }));
  expectRows(got, wanted, by);
}

async function expectPeopleDefined(sql: Sql): Promise<void> {
  const [clock] = await sql.query<{ now: number; revenue: number }>(
    `select extract(epoch from now())::double precision * 1000 as now, workspace.revenue_per_credit()::double precision as revenue`,
  );
  const { now = 0, revenue = 0 } = clock ?? {};
  const presence = await sql.query<Presence>(PRESENCE);
  const runs = await sql.query<Run>(RUNS);
  await expectDefined(sql, 'mv_active_users', activeUsers(presence, now), ['workspace_id', 'activity_date']);
  const trends = usageTrends(runs, now);
  await expectDefined(sql, 'mv_agent_usage_trends', trends, ['workspace_id', 'agent_id', 'usage_date']);
  const found = cohorts(presence, now, revenue);
  await expectDefined(sql, 'user_cohorts', found, ['workspace_id', 'cohort_period', 'cohort_date']);
}

/** Expects that each of the nine views, as an admin sees it, is what its definition says of the sources. */
export async function expectViewsDefined(fixture: ModuleFixture): Promise<void> {
  await fixture.db.withRls(callerOf(workspaceAnalytics, 'admin'), async (sql) => {
    for (const [view, by] of Object.entries(IN_SQL)) {
      const definition = await readFile(new URL(`sql/definitions/${view}.sql`, workspaceAnalytics.root), 'utf8');
      const got = await sql.query<Figures>(`select * from workspace.${view}`);
      const wanted = await sql.query<Figures>(definition);
      expect([view, Object.keys(got[0] ?? {})]).toEqual([view, Object.keys(wanted[0] ?? {})]);
      expectRows(got, wanted, by, PERCENTILES);
    }
    await expectPeopleDefined(sql);
  });
}
