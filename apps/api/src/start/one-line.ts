import { withoutSecrets } from '../log/error-for-log.js';
import { ConfigError } from '../config/config-error.js';
import { StartError } from './start-error.js';

/** Whether the error's message was written for the person at the terminal, so that a stack adds nothing. */
export function isForPeople(error: unknown): error is Error {
  if (error instanceof ConfigError || error instanceof StartError) {
    return true;
  }
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[a-z][a-z_]+$/.test(error.code)
  );
}

/**
 * An error for the terminal: one line, with the SQL that mends it where there is some. A defect shows its stack only to
 * those who look for it.
 */
export function forTerminal(error: unknown, verbose = process.env['TESSERA_LOG_LEVEL'] === 'debug'): string {
  if (isForPeople(error)) {
    return `tessera: ${withoutSecrets(error.message.trim())}`;
  }
  const text = error instanceof Error ? (verbose ? (error.stack ?? error.message) : error.message) : String(error);
  const hint = verbose ? '' : ' (unexpected; TESSERA_LOG_LEVEL=debug shows where)';
  return `tessera: ${withoutSecrets(text.trim())}${hint}`;
}
