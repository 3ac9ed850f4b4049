import type { Demo } from '@tessera/module-kit';

/** 30 days of believable traces: mornings and evenings by two clocks, safety events, a slow hour, late and malformed traces. */
export const consciousnessDemo: Demo = {
  files: ['traces.sql', 'late-traces.sql'],
  rows: 20_000,
  live: 'traces.sql',
};
