import { readFile } from 'node:fs/promises';
import { partsSql } from '@tessera/db-core';
import { classroomAnalytics } from '../src/index.js';
import { lasting } from './support/describe-read.js';

const MINE = ['sch_berlin', 'sch_newyork'];
const FROM = "core.bucket(now() - interval '720 hours', '1h')";
const within = (source: string, time: string): string =>
  `classroom.${source} where ${time} >= ${FROM} and ${time} <= now() and school_id = any ($1::text[])`;
const measures = within('session_metrics', 'measured_at');
const samples = within('system_health_samples', 'sampled_at');
const education = within('educational_metrics', 'measured_at');
const of = (name: string): string => `coalesce(sum(metric_value) filter (where metric_name = '${name}'), 0)`;

/** What each metric is, over plain facts. */
const PLAIN: Readonly<Record<string, string>> = {
  active_sessions: `select count(*) from classroom.classroom_sessions where school_id = any ($1::text[]) and status <> 'created'
    and created_at < now() and actual_start < now() and least(
      case when actual_end is not null then actual_end when status = 'paused' then updated_at else actual_start + interval '12 hours' end,
      actual_start + interval '168 hours'
    ) > ${FROM}`,
  active_students: `select sum(n) from (select max(active_students) as n from ${measures} group by school_id, session_id) m`,
  engagement: `select avg(overall_engagement_score) from ${measures}`,
  participation_rate: `select avg(participation_rate) from ${measures}`,
  session_quality: `select avg(session_quality) from ${measures}`,
  connection_stability: `select avg(average_connection_quality) from ${measures}`,
  response_time: `select avg(response_time_ms) from ${samples}`,
  latency: `select avg(latency_ms) from ${samples}`,
  error_rate: `select 100.0 * sum(errors) / nullif(sum(requests), 0) from ${samples}`,
  technical_issues: `select coalesce(sum(technical_issues_count), 0) from ${measures}`,
  ai_success_rate: `select 100 * ${of('ai_analyses_completed')} / nullif(${of('ai_analyses_completed')} + ${of('ai_analyses_failed')}, 0)
    from ${education}`,
  alerts_raised: `select ${of('alerts_generated')} from ${education}`,
};
const ZERO = ['active_sessions', 'technical_issues', 'alerts_raised'];

describe.each(classroomAnalytics.metrics)('metric $name', (metric) => {
  const fresh = lasting('demo');
  const empty = lasting('empty');

  async function stored(): Promise<string> {
    if ('rollup' in metric) {
      const window = { from: FROM, to: 'now()', step: null, tz: "'UTC'" };
      const parts = partsSql(classroomAnalytics, metric.rollup, { from: 'view', window, tenants: '$1::text[]' });
      return `with parts as (${parts}) select (${metric.sql})::double precision as value from parts`;
    }
    const text = await readFile(new URL(`sql/metrics/${metric.query}.sql`, classroomAnalytics.root), 'utf8');
    const bound = text.replaceAll('$1::', `${FROM}::`).replaceAll('$2::', 'now()::').replaceAll('$3::', '$1::');
    return `select value::double precision as value from (${bound}) as m`;
  }

  it('equals plain SQL over the facts', async () => {
    const [got] = await fresh().rows<{ value: number }>(await stored(), [MINE]);
    const [wanted] = await fresh().rows<{ value: number }>(`select (${PLAIN[metric.name] ?? ''})::float8 as value`, [
      MINE,
    ]);
    expect(wanted?.value).toBeGreaterThan(0);
    expect(got?.value).toBeCloseTo(wanted?.value ?? 0, 6);
  });

  it('is null, or 0 where it counts, without data', async () => {
    const [got] = await empty().rows<{ value: number | null }>(await stored(), [MINE]);
    expect(got?.value).toBe(ZERO.includes(metric.name) ? 0 : null);
  });
});
