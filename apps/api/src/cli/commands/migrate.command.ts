import { migrate, RefreshEngine, requireRights } from '@tessera/db-core';
import { installModules } from '@tessera/module-kit';
import type { Command } from 'commander';
import { boundModels, replicaName } from '../../start/host-parts.js';
import { openDatabase, sharedDatabaseAddress } from '../../start/start-database.js';
import { act, type CommandHost, teach } from './command.js';

/** `tessera migrate`: brings the database to head, for a deployment that starts the server with `--no-migrate`. */
export function addMigrate(program: Command, host: CommandHost): void {
  const command = program
    .command('migrate')
    .description('Apply pending migrations and bring tables, views and functions up to date');
  teach(command, ['migrate', 'migrate --json']).action((options: { readonly json?: boolean }) =>
    act(host, options, async ({ config, closers, logger, progress }) => {
      const address = await sharedDatabaseAddress(config, logger, closers);
      const target = address.migrationUrl ?? address.url;
      const { applied } = await migrate(
        target,
        config.modules.map(({ definition }) => definition),
        {
          onMigration: (module, file) => progress(`to be applied: ${module}/${file}`),
        },
      );
      const database = await openDatabase({ ...address, url: target }, closers);
      const bound = boundModels(config);
      await requireRights(database, bound);
      progress('bringing tables, views and functions up to date');
      await new RefreshEngine(database, bound, { replica: `cli ${replicaName()}` }).install();
      await installModules(
        database,
        config.modules.map(({ definition }) => definition),
      );
      const text = applied.length === 0 ? 'Nothing was pending.' : `Applied ${applied.length} migrations.`;
      return { data: { applied }, text };
    }),
  );
}
