export { type ExpiredRows, type ExpireOptions, expireByTenant, keptByRules } from './expire-by-tenant.js';
export { makePartitions } from './make-partitions.js';
export { type PlannedRetention, planRetention, type RetentionOverrides } from './retention-plan.js';
export { pruneRecords, type RetentionOptions, type RetiredSource, retain } from './retention-runner.js';
export { RetentionWouldChangeView } from './retention-would-change-view.error.js';
export { sealLine } from './seal-line.js';
export { SourceNotDrained } from './source-not-drained.error.js';
