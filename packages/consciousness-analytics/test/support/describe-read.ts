import { readTests, rowsOf } from '@tessera/testing';
import { consciousnessAnalytics } from '../../src/index.js';

export { rowsOf };

/** Tests of the reads of consciousness, over demo data and traces that it lacks. */
export const { ask, caller, describeRead, lasting, plainRows, readOf } = readTests(consciousnessAnalytics, {
  rows: 3000,
  edges: new URL('./edge-cases.sql', import.meta.url),
  tenants: ['default', 'studio_north'],
});
