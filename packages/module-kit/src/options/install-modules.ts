import type { Database } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** Lets each module tell the database what it has to know of the others. Call it when all are migrated and installed. */
export async function installModules(database: Database, modules: readonly AnalyticsModuleDefinition[]): Promise<void> {
  for (const { install } of modules) await install?.(database, modules);
}
