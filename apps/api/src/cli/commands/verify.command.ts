import { checkRights, pendingMigrations, RefreshEngine } from '@tessera/db-core';
import type { Command } from 'commander';
import { boundModels, replicaName } from '../../start/host-parts.js';
import { openDatabase, sharedDatabaseAddress } from '../../start/start-database.js';
import { wholeNumberOf } from '../arguments.js';
import type { CommandContext, CommandResult } from '../command-context.js';
import { findDrift } from '../drift.js';
import { missingRelations } from '../missing-relations.js';
import { act, type CommandHost, teach } from './command.js';

interface VerifyOptions {
  readonly json?: boolean;
  readonly days: string;
}

const mostDays = 3660;

/** `tessera verify`: whether the database is as this version needs it, and the figures are what the sources say. */
export function addVerify(program: Command, host: CommandHost): void {
  const command = program
    .command('verify')
    .description(
      'Check that migrations are at head, no relation or right is missing, and stored figures equal their sources',
    )
    .option('--days <n>', 'how many days of figures to compare, newest first; 0 compares none', '1');
  teach(command, [
    'verify',
    'verify --days 30',
    'verify --days 0 --json   # exit code 1 where something is wrong',
  ]).action((options: VerifyOptions) =>
    act(host, options, (context) => verify(context, wholeNumberOf('--days', options.days, 0, mostDays))),
  );
}

async function verify({ config, closers, logger, progress }: CommandContext, days: number): Promise<CommandResult> {
  const address = await sharedDatabaseAddress(config, logger, closers);
  const definitions = config.modules.map(({ definition }) => definition);
  const pending = await pendingMigrations(address.migrationUrl ?? address.url, definitions);
  if (pending.length > 0) {
    const lines = pending.map(({ module, file }) => `pending: ${module}/${file}; run tessera migrate`);
    return { data: { ok: false, pending, missing: [], rights: [], drift: [] }, text: lines.join('\n'), ok: false };
  }
  const database = await openDatabase(address, closers);
  const bound = boundModels(config);
  const rights = await checkRights(database, bound);
  const missing = rights.length > 0 ? [] : await missingRelations(database, definitions);
  const sound = rights.length === 0 && missing.length === 0;
  const engine = new RefreshEngine(database, bound, { replica: `cli ${replicaName()}` });
  const drift = sound ? await findDrift(engine, definitions, days, (view) => progress(`comparing ${view}`)) : [];
  const lines = [
    ...missing.map((relation) => `missing relation: ${relation}; run tessera migrate`),
    ...rights.map(({ right, statement }) => `missing right ${right}: ${statement}`),
    ...drift.map(
      ({ module, view, differingRows }) =>
        `drifted: ${module}.${view}, ${differingRows} rows; run tessera doctor --verify ${module}.${view} --days ${days}`,
    ),
  ];
  const ok = lines.length === 0;
  return { data: { ok, pending, missing, rights, drift }, text: ok ? 'All is as it should be.' : lines.join('\n'), ok };
}
