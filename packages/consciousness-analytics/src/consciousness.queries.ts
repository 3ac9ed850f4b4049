import type { Read } from '@tessera/module-kit';
import { activityReads } from './reads/activity.reads.js';
import { distributionReads } from './reads/distributions.reads.js';
import { traceReads } from './reads/traces.reads.js';

/** Every GET route of `/api/v1/consciousness` that is a read; `sql/queries/` answers them. */
export const consciousnessQueries: readonly Read[] = [...distributionReads, ...activityReads, ...traceReads];
