import { pruneRecords, retain } from '@tessera/db-core';
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
  const { database, engine, bindings, sealedAfterSeconds = {} } = options;
  const sealedAfter = sealedAfterSeconds[module.name];
  await retain(
    database,
    { model: module, bindings: bindings[module.name] ?? {} },
    {
      now,
      refresh: () => engine.refresh(module.name, 'all', { asked: 'schedule' }),
      ...(sealedAfter === undefined ? {} : { sealedAfterDays: Math.ceil(sealedAfter / DAY_SECONDS) }),
    },
  );
  await retainAuditOf(database, module, now);
  await pruneRecords(database, now);
  return 'succeeded';
}
