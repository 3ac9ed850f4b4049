import { analyticsModules } from '../analytics.modules.js';
import { type Config, parseConfig } from '../config/parse-config.js';
import type { Environment } from '../config/read-setting.js';
import { createLogger } from '../log/logger.js';
import { Closers } from '../start/closers.js';
import { isForPeople } from '../start/one-line.js';
import { forTerminal } from '../start/one-line.js';
import { UsageError } from './cli-error.js';
import type { Streams } from './output.js';
import { type Progress, progressOn } from './progress.js';

/** What a command answers: `data` for `--json`, `text` for people, `ok` for the exit code. */
export interface CommandResult {
  readonly data: unknown;
  readonly text: string;
  /** False: it was done, but something is not as it should be; exit code 1. Default true. */
  readonly ok?: boolean;
}

/** Tools of one run of a command. */
export interface CommandContext {
  readonly config: Config;
  readonly closers: Closers;
  readonly logger: ReturnType<typeof createLogger>;
  /** Progress, on stderr. */
  readonly progress: Progress;
}

/** 0: done. 1: failed, or done and not well. 2: asked for wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command: configuration, work, result or error, and everything closed at the end, also on Ctrl-C. */
export async function runCommand(
  json: boolean,
  environment: Environment,
  streams: Streams,
  work: (context: CommandContext) => Promise<CommandResult>,
): Promise<ExitCode> {
  const closers = new Closers();
  const progress = progressOn(streams);
  const closeAll = (): Promise<void> =>
    closers.closeAll((name, error) => streams.err(`tessera: ${name} could not be closed: ${forTerminal(error)}\n`));
  const onSignal = (): void => void closeAll().finally(() => process.exit(130));
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    const config = parseConfig(environment, analyticsModules);
    const logger = createLogger('warn', { write: streams.err });
    const { data, text, ok = true } = await work({ config, closers, logger, progress: progress.tell });
    progress.end();
    streams.out(json ? `${JSON.stringify(data, null, 2)}\n` : text === '' ? '' : `${text}\n`);
    return ok ? 0 : 1;
  } catch (error) {
    progress.end();
    streams.err(`${forTerminal(error)}\n`);
    if (json) {
      const code = isForPeople(error) && 'code' in error ? error.code : 'internal';
      streams.out(
        `${JSON.stringify({ error: { code, message: error instanceof Error ? error.message : String(error) } })}\n`,
      );
    }
    return error instanceof UsageError ? 2 : 1;
  } finally {
    await closeAll();
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
