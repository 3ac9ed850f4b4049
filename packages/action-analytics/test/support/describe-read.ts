import { readTests, rowsOf } from '@tessera/testing';
import { actionAnalytics } from '../../src/index.js';
import { APPROXIMATE } from './figures.js';

export { rowsOf };

/** Tests of the reads of action, over demo data and facts that it lacks. */
export const { ask, caller, describeRead, lasting, plainRows, readOf } = readTests(actionAnalytics, {
  rows: 4000,
  edges: new URL('./edge-cases.sql', import.meta.url),
  tenants: ['org_acme', 'org_helios'],
  approximate: APPROXIMATE,
});
