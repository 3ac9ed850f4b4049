import { MigrationRefused, pendingMigrations } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

/**
 * What the database lacks of this version. Where a newer version has migrated it meanwhile, nothing is: the replicas of the
 * old one go on serving until they are replaced.
 */
export async function pendingNames(
  target: string,
  definitions: readonly AnalyticsModuleDefinition[],
): Promise<readonly string[]> {
  try {
    return (await pendingMigrations(target, definitions)).map(({ module, file }) => `${module}/${file}`);
  } catch (error) {
    if (error instanceof MigrationRefused) {
      return [];
    }
    throw error;
  }
}
