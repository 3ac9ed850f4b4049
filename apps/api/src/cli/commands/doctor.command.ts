import type { Command } from 'commander';
import { UsageError } from '../cli-error.js';
import type { CommandContext, CommandResult } from '../command-context.js';
import { dayRange, type DayRangeOptions } from '../doctor/day-range.js';
import { findTroubles } from '../doctor/find-troubles.js';
import { verifyView } from '../doctor/verify-view.js';
import { act, type CommandHost, teach } from './command.js';

interface DoctorOptions extends DayRangeOptions {
  readonly json?: boolean;
  readonly verify?: string;
  readonly heal?: boolean;
}

/** `tessera doctor`: what is wrong with a live database, and what mends it; with `--verify` whether figures are right. */
export function addDoctor(program: Command, host: CommandHost): void {
  const command = program
    .command('doctor')
    .description(
      'Check a live database against the modules and print what mends it; with --verify, compute a view again from its source and compare',
    )
    .option('--verify <view>', 'compare this view, day by day from the newest, then over all time')
    .option('--days <n>', 'with --verify: newest days to compare (7)')
    .option('--from <day>', 'with --verify: first day (UTC)')
    .option('--to <day>', 'with --verify: end, itself not included; now where left out')
    .option('--heal', 'with --verify: make the days that differ anew from the source');
  teach(command, [
    'doctor',
    'doctor --verify action_metrics_hourly --days 30',
    'doctor --verify action.recent_failures --from 2026-03-01 --to 2026-04-01 --heal',
  ]).action((options: DoctorOptions) =>
    act(host, options, (context) => {
      if (options.verify !== undefined) {
        return verifyView(context, options.verify, dayRange(options, new Date()), options.heal === true);
      }
      const lonely = (['days', 'from', 'to', 'heal'] as const).find((name) => options[name] !== undefined);
      if (lonely !== undefined) {
        throw new UsageError(`--${lonely} goes with --verify <view>`);
      }
      return troubles(context);
    }),
  );
}

async function troubles(context: CommandContext): Promise<CommandResult> {
  const { findings, leftOut } = await findTroubles(context);
  const lines = findings.map(({ found, mend }) => `${found}\n    ${mend.replaceAll('\n', '\n    ')}`);
  for (const line of leftOut) context.progress(`left out: ${line}`);
  const ok = findings.length === 0;
  return { data: { ok, findings, left_out: leftOut }, text: ok ? 'Nothing needs mending.' : lines.join('\n'), ok };
}
