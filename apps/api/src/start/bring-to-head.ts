import { migrate, type MigrationTarget, pendingMigrations } from '@tessera/db-core';
import type { Logger } from 'pino';
import type { Config } from '../config/parse-config.js';
import { StartError } from './start-error.js';

/** Applies pending migrations of db-core and every module. */
export async function bringToHead(target: MigrationTarget, config: Config, logger: Logger): Promise<void> {
  const models = config.modules.map((module) => module.definition);
  const { applied } = await migrate(target, models, {
    // Told of all of a module's before the first runs: after a failure the log must not read as if later ones had begun.
    onMigration: (module, file) => logger.info({ module, file }, 'migration to be applied'),
  });
  logger.info({ applied: applied.length }, 'migrations are at head');
}

/** @throws StartError naming the first pending migration, for a server that must not migrate by itself. */
export async function requireHead(target: MigrationTarget, config: Config): Promise<void> {
  const pending = await pendingMigrations(
    target,
    config.modules.map((module) => module.definition),
  );
  const first = pending[0];
  if (first !== undefined) {
    const rest = pending.length > 1 ? ` and ${pending.length - 1} more` : '';
    throw new StartError(
      'migrations_pending',
      `migration ${first.module}/${first.file}${rest} has not been applied; run: tessera migrate`,
    );
  }
}
