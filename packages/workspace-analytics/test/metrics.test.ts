import { partsSql } from '@tessera/db-core';
import { openModule } from '@tessera/testing';
import { readFile } from 'node:fs/promises';
import { workspaceAnalytics } from '../src/index.js';
import { lasting } from './support/describe-read.js';

const MINE = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'];
/** `$at` is one moment for both sides, which a bucket may else begin between. */
const FROM = "core.bucket($at - interval '7 days', '1h')";
const runs = `workspace.agent_runs where started_at >= ${FROM} and started_at <= $at and workspace_id = any ($1::uuid[])`;
const activity = `workspace.user_activity where created_at >= ${FROM} and created_at <= $at and workspace_id = any ($1::uuid[])`;

/** What each metric is, over plain facts. */
const PLAIN: Readonly<Record<string, string>> = {
  error_rate: `select 100.0 * count(*) filter (where status in ('failed', 'timeout')) / nullif(count(*), 0) from ${runs}`,
  response_time: `select avg((metadata ->> 'duration_ms')::float8) from ${activity} and event_type = 'api_call'`,
  active_users: `select count(distinct (workspace_id, user_id)) from (
    select workspace_id, user_id from ${runs} union all select workspace_id, user_id from ${activity}
  ) f where user_id is not null`,
  failed_runs: `select count(*) from ${runs} and status in ('failed', 'timeout')`,
  credits_consumed: `select coalesce(sum(credits_consumed), 0) from ${runs}`,
  agent_failures: `select count(*) from (select from ${runs} and status in ('failed', 'timeout') group by workspace_id, agent_id) f`,
  user_signups: `select count(*) from workspace.workspace_members
    where joined_at >= ${FROM} and joined_at <= $at and workspace_id = any ($1::uuid[])`,
  session_duration: `select avg(seconds) from (
    select extract(epoch from max(created_at) - min(created_at)) as seconds
    from ${activity} and session_id is not null group by workspace_id, session_id
  ) s`,
};
const NONE = { error_rate: null, response_time: null, session_duration: null };

describe.each(workspaceAnalytics.metrics)('metric $name', (metric) => {
  const fresh = lasting('demo');
  const empty = lasting('empty');

  async function stored(): Promise<string> {
    if ('rollup' in metric) {
      const window = { from: "$at - interval '7 days'", to: '$at', step: null, tz: "'UTC'" };
      const parts = partsSql(workspaceAnalytics, metric.rollup, { from: 'view', window, tenants: '$1::uuid[]' });
      return `with parts as (${parts}) select (${metric.sql})::double precision as value from parts`;
    }
    const text = await readFile(new URL(`sql/metrics/${metric.query}.sql`, workspaceAnalytics.root), 'utf8');
    const bound = text.replaceAll('$1::', `${FROM}::`).replaceAll('$2::', '$at::').replaceAll('$3::', '$1::');
    return `select value::double precision as value from (${bound}) as m`;
  }

  it('equals plain SQL over the facts', async () => {
    const at = `timestamptz '${new Date().toISOString()}'`;
    const rows = (text: string) => fresh().rows<{ value: number }>(text.replaceAll('$at', at), [MINE]);
    const [got] = await rows(await stored());
    const [wanted] = await rows(`select (${PLAIN[metric.name]})::float8 as value`);
    expect(wanted?.value).toBeGreaterThan(0);
    expect(got?.value).toBeCloseTo(wanted?.value ?? 0, 6);
  });

  it('is null or zero without facts, never invented', async () => {
    const [row] = await empty().rows<{ value: number | null }>((await stored()).replaceAll('$at', 'now()'), [MINE]);
    expect(row?.value).toBe(metric.name in NONE ? null : 0);
  });
});

it('user_signups is null, not 0, where nobody knows when members joined', async () => {
  const fixture = await openModule(workspaceAnalytics, 'demo');
  try {
    await fixture.rows(`
      create or replace view workspace.workspace_members_source as
      select workspace_id, user_id, role, null::timestamptz as joined_at from workspace.workspace_members`);
    const text = await readFile(new URL('sql/metrics/user_signups.sql', workspaceAnalytics.root), 'utf8');
    expect(await fixture.rows(text, ['2020-01-01', '2040-01-01', null])).toEqual([{ value: null }]);
  } finally {
    await fixture.close();
  }
});
