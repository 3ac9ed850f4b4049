import { readTests, rowsOf } from '@tessera/testing';
import { workspaceAnalytics } from '../../src/index.js';

export { rowsOf };

/** A workspace of the demo, and an agent that runs in it. */
export const WORKSPACE = '10000000-0000-4000-8000-000000000001';
export const AGENT = 'a0000000-0000-4000-8000-000000000004';

/** Tests of the reads of workspace, over demo data. */
export const { ask, caller, describeRead, lasting, plainRows, readOf } = readTests(workspaceAnalytics, {
  rows: 3000,
  tenants: [WORKSPACE, '10000000-0000-4000-8000-000000000002'],
  approximate: /^(p\d\d|median)_/,
});
