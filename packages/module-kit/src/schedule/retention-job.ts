import { pruneRecords, retain } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { AnalyticsHostOptions } from '../host/host.options.js';

/** When retention runs: daily, UTC. */
export const RETENTION_CRON = '10 3 * * *';

/** Deletes a module's facts beyond their retention, and old records of refreshes and slots. */
export async function retainModule(
  options: AnalyticsHostOptions,
  module: AnalyticsModuleDefinition,
  now: Date,
): Promise<string> {
  const { database, engine, bindings, retentionDays = {} } = options;
  const overrides = Object.fromEntries(
    Object.entries(retentionDays)
      .filter(([name]) => name.startsWith(`${module.name}.`))
      .map(([name, days]) => [name.slice(module.name.length + 1), days]),
  );
  await retain(
    database,
    { model: module, bindings: bindings[module.name] ?? {} },
    { now, refresh: () => engine.refresh(module.name, 'all', { asked: 'schedule' }), overrides },
  );
  await pruneRecords(database, now);
  return 'succeeded';
}
