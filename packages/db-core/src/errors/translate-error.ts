import { DatabaseUnavailable } from './database-unavailable.error.js';
import { type GrantContext, grantStatement } from './grant-statement.js';
import { isError } from './is-error.js';
import { LockTimeout } from './lock-timeout.error.js';
import { LoginRefused } from './login-refused.error.js';
import { MissingRight } from './missing-right.error.js';
import { RowRefused } from './row-refused.error.js';
import { SerializationConflict } from './serialization-conflict.error.js';
import { StatementTimeout } from './statement-timeout.error.js';
import { TesseraError } from './tessera.error.js';

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);

/**
 * Server states that pass: connection lost (08), shutdown and recovery (57P), too many connections, disk or memory full, and
 * a server that takes no changes (25006), as one that was the primary before a failover: another connection may reach the new one.
 */
const AWAY = /^(08...|57P0[1235]|53[123]00|25006)$/;

/** Failures that pg itself raises carry no code, only these texts. */
const PG_AWAY =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Connection ended|timeout expired|Cannot use a pool after calling end)/;

/** SQLSTATE of a PostgreSQL error or code of a socket error, if it has one. */
export function errorCode(error: unknown): string | undefined {
  return isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Losing against another transaction: the same transaction may succeed when it runs again from the start. */
export function isConflict(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40001' || code === '40P01';
}

/**
 * The failure class that a driver's error stands for, with the error as its cause; any other error comes back as it is.
 * The connection's state is unknown after {@link DatabaseUnavailable} and {@link StatementTimeout}: do not use it again.
 */
export function translateError(error: unknown, context: GrantContext = {}): unknown {
  if (error instanceof TesseraError || !isError(error)) return error;
  const code = errorCode(error) ?? '';
  const message = error.message;
  if (SOCKET_CODES.has(code) || AWAY.test(code)) return new DatabaseUnavailable(message || code, error);
  if (code === '57014' || code === '25P03' || message === 'Query read timeout') {
    return new StatementTimeout(message, error);
  }
  if (code === '55P03') return new LockTimeout(message, error);
  if (isConflict(error)) return new SerializationConflict(message, error);
  if (code.startsWith('28') || code === '3D000') return new LoginRefused(message, error);
  if (code === '42501') {
    return message.includes('row-level security')
      ? new RowRefused(message, error)
      : new MissingRight(message, grantStatement(message, context), error);
  }
  return code === '' && PG_AWAY.test(message) ? new DatabaseUnavailable(message, error) : error;
}
