import { partsSql } from '@tessera/db-core';
import { actionMetrics } from '../src/action.metrics.js';
import { actionAnalytics } from '../src/index.js';
import { lasting } from './support/describe-read.js';
import { expectRows } from './support/figures.js';

/** What each metric is, over plain facts. */
const PLAIN: Readonly<Record<string, string>> = {
  executions: 'count(*)',
  failed_actions: "count(*) filter (where status = 'failed')",
  retries: 'coalesce(sum(retry_count), 0)',
  success_rate: "100.0 * count(*) filter (where status = 'success') / nullif(count(*), 0)",
  failure_rate: "100.0 * count(*) filter (where status = 'failed') / nullif(count(*), 0)",
  avg_duration_ms: 'avg(duration_ms)',
  p95_duration_ms: 'percentile_cont(0.95) within group (order by duration_ms)',
  max_duration_ms: 'max(duration_ms)',
};

describe.each(actionMetrics)('metric $name', ({ name, rollup, sql }) => {
  const fresh = lasting('demo');
  const empty = lasting('empty');

  /** The metric over the 7 days up to a moment. */
  function stored(at: string): string {
    const window = { from: `${at} - interval '7 days'`, to: at, step: null, tz: "'UTC'" };
    const parts = partsSql(actionAnalytics, rollup, {
      from: 'view',
      window,
      tenants: "array['org_acme', 'org_helios']",
    });
    return `with parts as (${parts}) select (${sql})::double precision as ${name} from parts`;
  }

  it('equals plain SQL over the facts', async () => {
    // One moment for both, which a bucket may else begin between.
    const at = `timestamptz '${new Date().toISOString()}'`;
    const plain = `
      select (${PLAIN[name]})::double precision as ${name} from action.action_results_source
      where organization_id in ('org_acme', 'org_helios')
        and executed_at >= core.bucket(${at} - interval '7 days', '15m') and executed_at <= ${at}`;
    expectRows(await fresh().rows(stored(at)), await fresh().rows(plain));
  });

  it('is null or zero without facts, never invented', async () => {
    const [row] = await empty().rows<Record<string, unknown>>(stored('now()'));
    expect(row?.[name]).toBe(['executions', 'failed_actions', 'retries'].includes(name) ? 0 : null);
  });
});
