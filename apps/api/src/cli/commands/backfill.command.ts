import { AuditLog } from '@tessera/db-core';
import type { Command } from 'commander';
import { moduleNamed, momentOf } from '../arguments.js';
import { UsageError } from '../cli-error.js';
import { Estimate } from '../estimate.js';
import { operator } from '../operator.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

interface BackfillOptions {
  readonly json?: boolean;
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

/** `tessera backfill <module> --from --to`: makes the figures of a range anew from the source. */
export function addBackfill(program: Command, host: CommandHost): void {
  const command = program
    .command('backfill')
    .description('Make the stored figures of a range of days anew from the source, newest day first; safe to repeat')
    .argument('<module>', 'module, for example action')
    .requiredOption('--from <day>', 'first day (UTC), or a moment with its offset')
    .requiredOption('--to <day>', 'end, itself not included');
  teach(command, ['backfill action --from 2026-03-01 --to 2026-04-01']).action(
    (module: string, options: BackfillOptions) =>
      act(host, options, async (context) => {
        const { definition } = moduleNamed(context.config, module);
        const from = momentOf('--from', options.from);
        const to = momentOf('--to', options.to);
        if (from >= to) {
          throw new UsageError(`--from ${options.from} is not before --to ${options.to}`);
        }
        const { database, engine } = await withEngine(context);
        const days: { day: string; rows: number }[] = [];
        const all = Math.ceil(to.getTime() / DAY_MS) - Math.floor(from.getTime() / DAY_MS);
        const estimate = new Estimate();
        context.progress(`${definition.name}: refreshing, then ${all} days from the newest`);
        const done = (day: Date, rows: number): void => {
          const name = day.toISOString().slice(0, 10);
          days.push({ day: name, rows });
          context.progress(`${name}: ${rows} rows (${days.length} of ${all}${estimate.left(days.length / all)})`);
        };
        const record = { actor: operator(), action: 'backfill', module: definition.name, detail: { from, to } };
        await new AuditLog(database).act(record, () => engine.backfill(definition.name, from, to, done));
        return {
          data: { module: definition.name, days },
          text: `Made ${days.length} days of ${definition.name} anew.`,
        };
      }),
  );
}
