import { expireByTenant, pruneRecords, retain } from '@tessera/db-core';
import { retainAuditOf } from '../audit/audit-days.js';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { AnalyticsHostOptions } from '../host/host.options.js';

const DAY_SECONDS = 86_400;

/** When retention runs: daily, UTC. */
export const RETENTION_CRON = '10 3 * * *';

/** Deletes a module's facts beyond their retention, and old records of the audit log, of refreshes and slots. */
export async function retainModule(
  options: AnalyticsHostOptions,
  module: AnalyticsModuleDefinition,
  now: Date,
): Promise<string> {
  const { database, engine, bindings, replica, sealedAfterSeconds = {} } = options;
  const bound = { model: module, bindings: bindings[module.name] ?? {} };
  const sealedAfter = sealedAfterSeconds[module.name];
  await retain(database, bound, {
    now,
    refresh: () => engine.refresh(module.name, 'all', { asked: 'schedule' }),
    ...(sealedAfter === undefined ? {} : { sealedAfterDays: Math.ceil(sealedAfter / DAY_SECONDS) }),
  });
  await expireByTenant(database, bound, { now, replica });
  await retainAuditOf(database, module, now);
  await pruneRecords(database, now);
  return 'succeeded';
}
