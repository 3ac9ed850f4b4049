export type { BackfilledDay } from './backfill-day.js';
export { BackfillLedger, type BackfillRequest } from './backfill-ledger.js';
export type { Backfill } from './backfill-record.js';
export { BackfillRunning } from './backfill-running.error.js';
export { type RunOptions, runBackfill } from './run-backfill.js';
