import type { Command } from 'commander';
import type { Environment } from '../../config/read-setting.js';
import { type CommandContext, type CommandResult, type ExitCode, runCommand } from '../command-context.js';
import type { Streams } from '../output.js';

/** What every command is built with. */
export interface CommandHost {
  readonly environment: Environment;
  readonly streams: Streams;
  /** Gets the exit code of the command that ran. */
  readonly done: (code: ExitCode) => void;
}

/** Gives a command `--json` and examples, which its help shows below the options. */
export function teach(command: Command, examples: readonly string[]): Command {
  return command
    .option('--json', 'print one JSON document instead of text')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ tessera ${example}`).join('\n')}`);
}

/** Runs a command's work and passes its exit code on. */
export async function act(
  host: CommandHost,
  options: { readonly json?: boolean },
  work: (context: CommandContext) => Promise<CommandResult>,
): Promise<void> {
  host.done(await runCommand(options.json === true, host.environment, host.streams, work));
}
