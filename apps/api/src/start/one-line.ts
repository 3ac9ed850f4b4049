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
 * An error for the terminal: one line for what was foreseen, with the SQL that mends it where there is some; the stack
 * for a defect.
 */
export function forTerminal(error: unknown): string {
  if (isForPeople(error)) {
    return `tessera: ${withoutSecrets(error.message.trim())}`;
  }
  return `tessera: ${withoutSecrets(error instanceof Error ? (error.stack ?? error.message) : String(error))}`;
}
