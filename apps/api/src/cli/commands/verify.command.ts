import { checkRights, pendingMigrations } from '@tessera/db-core';
import type { Command } from 'commander';
import { boundModels } from '../../start/host-parts.js';
import { openDatabase, sharedDatabaseAddress } from '../../start/start-database.js';
import { missingRelations } from '../missing-relations.js';
import { act, type CommandHost, teach } from './command.js';

/** `tessera verify`: whether the database is as this version needs it; changes nothing. */
export function addVerify(program: Command, host: CommandHost): void {
  const command = program
    .command('verify')
    .description('Check that migrations are at head and no relation or right is missing; changes nothing');
  teach(command, ['verify', 'verify --json   # exit code 1 where something is missing']).action(
    (options: { readonly json?: boolean }) =>
      act(host, options, async ({ config, closers, logger }) => {
        const address = await sharedDatabaseAddress(config, logger, closers);
        const definitions = config.modules.map(({ definition }) => definition);
        const pending = await pendingMigrations(address.migrationUrl ?? address.url, definitions);
        const database = pending.length > 0 ? undefined : await openDatabase(address, closers);
        const rights = database === undefined ? [] : await checkRights(database, boundModels(config));
        const missing = database === undefined ? [] : await missingRelations(database, definitions);
        const lines = [
          ...pending.map(({ module, file }) => `pending: ${module}/${file}`),
          ...missing.map((relation) => `missing relation: ${relation}; run tessera migrate`),
          ...rights.map(({ right, statement }) => `missing right ${right}: ${statement}`),
        ];
        const ok = lines.length === 0;
        return { data: { ok, pending, missing, rights }, text: ok ? 'All is as it should be.' : lines.join('\n'), ok };
      }),
  );
}
