import type { Read } from '@tessera/module-kit';
import { actionReads } from './reads/actions.reads.js';
import { failureReads } from './reads/failures.reads.js';
import { healthReads } from './reads/health.reads.js';
import { organizationReads } from './reads/organizations.reads.js';
import { throughputReads } from './reads/throughput.reads.js';
import { triggerReads } from './reads/triggers.reads.js';

/** Every GET route of `/api/v1/action`; `sql/queries/` answers them. */
export const actionQueries: readonly Read[] = [
  ...actionReads,
  ...triggerReads,
  ...failureReads,
  ...throughputReads,
  ...organizationReads,
  ...healthReads,
];
