import { CommanderError } from 'commander';
import type { Environment } from '../config/read-setting.js';
import type { ExitCode } from './command-context.js';
import { createProgram } from './create-program.js';
import type { Streams } from './output.js';

/**
 * Runs the command line.
 * @param words what follows `tessera`
 * @returns the exit code; undefined for `start`, whose process goes on
 */
export async function runCli(
  words: readonly string[],
  environment: Environment,
  streams: Streams,
): Promise<ExitCode | undefined> {
  let code: ExitCode | undefined;
  const program = createProgram({ environment, streams, done: (given) => (code = given) });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : 2;
    }
    throw error;
  }
}
