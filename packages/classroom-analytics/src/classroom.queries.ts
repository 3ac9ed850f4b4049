import type { Read } from '@tessera/module-kit';
import { dashboardReads } from './reads/dashboards.reads.js';
import { sessionReads } from './reads/sessions.reads.js';
import { retentionRead } from './retention/retention.reads.js';

/** Every GET route of the classroom module that is data. */
export const classroomQueries: readonly Read[] = [...dashboardReads, ...sessionReads, retentionRead];
