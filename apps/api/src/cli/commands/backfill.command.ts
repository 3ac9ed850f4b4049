import { setTimeout as pause } from 'node:timers/promises';
import { AuditLog, type Backfill, BackfillLedger, SlotLedger } from '@tessera/db-core';
import { backfillBody, BackfillWorker } from '@tessera/module-kit';
import type { Command } from 'commander';
import { replicaName } from '../../start/host-parts.js';
import { moduleNamed, momentOf } from '../arguments.js';
import { UsageError } from '../cli-error.js';
import { Estimate } from '../estimate.js';
import { operator } from '../operator.js';
import type { Progress } from '../progress.js';
import { type EngineParts, withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

interface BackfillOptions {
  readonly json?: boolean;
  readonly from: string;
  readonly to: string;
}

const LOOK_MS = 500;

const explanation = `
What is asked for is kept in the database, as what POST /api/v1/<module>/backfill asks for is: a running server goes on where
this command was ended, the same command joins a backfill that runs, and no day is done twice.`;

/** `tessera backfill <module> --from --to`: makes the figures of a range anew from the source. */
export function addBackfill(program: Command, host: CommandHost): void {
  const command = program
    .command('backfill')
    .description('Make the stored figures of a range of days anew from the source, newest day first; safe to repeat')
    .argument('<module>', 'module, for example action')
    .requiredOption('--from <day>', 'first day (UTC), or a moment with its offset')
    .requiredOption('--to <day>', 'end, itself not included')
    .addHelpText('after', explanation);
  teach(command, ['backfill action --from 2026-03-01 --to 2026-04-01']).action(
    (module: string, options: BackfillOptions) =>
      act(host, options, async (context) => {
        const { definition } = moduleNamed(context.config, module);
        const from = momentOf('--from', options.from);
        const to = momentOf('--to', options.to);
        if (from >= to) {
          throw new UsageError(`--from ${options.from} is not before --to ${options.to}`);
        }
        const parts = await withEngine(context);
        const actor = operator();
        const by = { subject: actor.subject, role: actor.role };
        const record = { actor, action: 'backfill', module: definition.name, detail: { from, to } };
        const ended = await new AuditLog(parts.database).act(record, async () => {
          const ledger = new BackfillLedger(parts.database);
          const asked = await ledger.ask({ module: definition.name, from, to, asked: 'cli', by });
          return follow(parts, ledger, asked, context.progress);
        });
        return {
          data: backfillBody(ended),
          text: `Made ${ended.days} days of ${definition.name} anew: ${ended.rows} rows.`,
        };
      }),
  );
}

/** Works on a backfill, or watches whoever does, until it has ended. Throws where it failed. */
async function follow(
  { database, engine }: EngineParts,
  ledger: BackfillLedger,
  asked: Backfill,
  progress: Progress,
): Promise<Backfill> {
  const { id, module, days } = asked;
  const name = `cli ${replicaName()}`;
  const failed = (message: string, error: unknown): void =>
    progress(`${message}: ${error instanceof Error ? error.message : String(error)}`);
  const worker = new BackfillWorker({ database, engine, definitions: [] }, new SlotLedger(database, name), failed);
  const estimate = new Estimate();
  let told = asked.daysDone;
  const tell = ({ daysDone, rows, doneFrom }: Backfill): void => {
    if (daysDone === told) return;
    told = daysDone;
    const left = estimate.left(daysDone / days);
    progress(
      `${module}: back to ${doneFrom.toISOString().slice(0, 10)}, ${rows} rows (${daysDone} of ${days} days${left})`,
      daysDone / days,
    );
  };
  const done = told > 0 ? `, ${told} are done` : '';
  progress(`${module}: refreshing, then ${days} days from the newest${done}`);
  for (let state = asked; ; ) {
    if (state.state === 'failed') {
      throw new Error(
        `the backfill failed after ${state.daysDone} of ${days} days: ${state.error ?? 'it is not known why'}`,
      );
    }
    if (state.state === 'succeeded') return state;
    // Somebody else has it, or a try failed: look again.
    if (!(await worker.work(state, ({ backfill }) => tell(backfill)))) await pause(LOOK_MS);
    state = (await ledger.find(id)) ?? state;
    tell(state);
  }
}
