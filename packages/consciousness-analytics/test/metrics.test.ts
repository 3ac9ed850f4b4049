import { partsSql } from '@tessera/db-core';
import { expectRows } from '@tessera/testing';
import { consciousnessMetrics } from '../src/consciousness.metrics.js';
import { consciousnessAnalytics } from '../src/index.js';
import { lasting } from './support/describe-read.js';

/** What each metric is, over plain traces. */
const PLAIN: Readonly<Record<string, string>> = {
  traces: 'count(*)',
  critical_events: "count(*) filter (where safety_level = 'critical')",
  elevated_events: "count(*) filter (where safety_level = 'elevated')",
  safety_event_rate: "100.0 * count(*) filter (where safety_level in ('critical', 'elevated')) / nullif(count(*), 0)",
  avg_latency_ms: 'avg(latency_ms)',
  p95_latency_ms: 'percentile_cont(0.95) within group (order by latency_ms)',
  avg_confidence: 'avg(confidence)',
};

describe.each(consciousnessMetrics)('metric $name', ({ name, rollup, sql }) => {
  const fresh = lasting('demo');
  const empty = lasting('empty');

  /** The metric over the 7 days up to a moment. */
  function stored(at: string): string {
    const window = { from: `${at} - interval '7 days'`, to: at, step: null, tz: "'UTC'" };
    const parts = partsSql(consciousnessAnalytics, rollup, {
      from: 'view',
      window,
      tenants: "array['default', 'studio_north']",
    });
    return `with parts as (${parts}) select (${sql})::double precision as ${name} from parts`;
  }

  it('equals plain SQL over the traces', async () => {
    // One moment for both, which a bucket may else begin between.
    const at = `timestamptz '${new Date().toISOString()}'`;
    const plain = `
      select (${PLAIN[name]})::double precision as ${name} from consciousness.consciousness_traces
      where tenant_id in ('default', 'studio_north')
        and created_at >= core.bucket(${at} - interval '7 days', '15m') and created_at <= ${at}`;
    expectRows(await fresh().rows(stored(at)), await fresh().rows(plain));
  });

  it('is null or zero without traces, never invented', async () => {
    const [row] = await empty().rows<Record<string, unknown>>(stored('now()'));
    expect(row?.[name]).toBe(['traces', 'critical_events', 'elevated_events'].includes(name) ? 0 : null);
  });
});
