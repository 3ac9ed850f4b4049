import type { Rollup } from '@tessera/db-core';

/** What is kept of the facts; every figure of the module is merged from these. */
export const sampleRollups: readonly Rollup[] = [
  {
    name: 'sample_events_by_kind',
    description: 'Events per organization and kind',
    source: 'sample_events',
    keys: { kind: { sql: 'kind', type: 'text' } },
    grains: ['15m', '1h', '1d'],
    measures: {
      event_count: { kind: 'count' },
      duration_ms: { kind: 'distribution', of: { sql: 'duration_ms', type: 'integer' }, percentilesAt: ['1h'] },
      happened_at: { kind: 'extremes', of: { sql: 'happened_at', type: 'timestamptz' } },
    },
    readBy: ['authenticated', 'analyst'],
  },
];
