import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import {
  AuditNotWritten,
  DatabaseUnavailable,
  isError,
  LockTimeout,
  LoginRefused,
  MigrationRefused,
  SerializationConflict,
  StatementTimeout,
  translateError,
} from '@tessera/db-core';
import { AuditUnavailable, DatabaseAway, Problem, ReadTimeout } from '@tessera/module-kit';

/** What a client may know of an HTTP status that some library decided on. */
const known: Readonly<Record<number, { readonly code: string; readonly detail: string }>> = {
  400: { code: 'malformed', detail: 'The request is malformed: its URL, a header or its body cannot be read.' },
  404: { code: 'route_not_found', detail: 'There is no such route; /api/docs lists them all.' },
  406: { code: 'not_acceptable', detail: 'None of the media types asked for can be given.' },
  408: { code: 'request_timeout', detail: 'The request did not arrive in time.' },
  413: { code: 'too_large', detail: 'The body is larger than this route takes.' },
  414: { code: 'uri_too_long', detail: 'The URL is longer than this server takes.' },
  415: { code: 'media_type_unsupported', detail: 'The Content-Type is not one that this route takes.' },
  429: { code: 'too_many_requests', detail: 'Too many requests.' },
  431: { code: 'headers_too_large', detail: 'The headers are larger than this server takes.' },
  503: { code: 'unavailable', detail: 'The server cannot answer at the moment.' },
};

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) {
    return error.getStatus();
  }
  if (isError(error) && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}

/** A problem for an HTTP status, with the text this server has for it. */
export function problemOfStatus(status: number, cause?: unknown): Problem {
  const { code, detail } = known[status] ?? { code: `http_${status}`, detail: STATUS_CODES[status] ?? 'Refused.' };
  const headers: Record<string, string> = status === 503 ? { 'retry-after': '5' } : {};
  return new Problem(status, code, STATUS_CODES[status] ?? 'Refused', detail, { cause, headers });
}

/** 500: a defect; the log has the stack, the client gets the request id. */
export class InternalError extends Problem {
  constructor(cause: unknown) {
    super(500, 'internal', 'Internal error', 'Something went wrong; the log has it under this request id.', { cause });
  }
}

/** 503: another transaction is in the way. */
export class Busy extends Problem {
  constructor(cause: unknown) {
    super(503, 'busy', 'Try again', 'Another change is in the way at the moment.', {
      cause,
      headers: { 'retry-after': '1' },
    });
  }
}

/** 503: the database has other migrations than this version; the log names module, file and reason. */
export class MigrationsRefused extends Problem {
  constructor(cause: unknown) {
    const detail = "This version's migrations and the database's record of them contradict each other.";
    super(503, 'migrations_refused', 'Service Unavailable', detail, { cause });
  }
}

function ofDatabase(error: unknown): Problem | undefined {
  if (error instanceof DatabaseUnavailable || error instanceof LoginRefused) {
    return new DatabaseAway(error);
  }
  if (error instanceof AuditNotWritten) {
    return new AuditUnavailable(error);
  }
  if (error instanceof StatementTimeout) {
    return new ReadTimeout(error);
  }
  if (error instanceof LockTimeout || error instanceof SerializationConflict) {
    return new Busy(error);
  }
  return error instanceof MigrationRefused ? new MigrationsRefused(error) : undefined;
}

/**
 * What this server refuses is a {@link Problem}: a 403 of a library is a path that the one for files minds, and of such a path
 * nothing is told but that there is no such route.
 */
function foundOf(status: number | undefined): number | undefined {
  return status === 403 ? 404 : status;
}

/** What a client is told of an error: texts of libraries and of the database never pass. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) {
    return error;
  }
  const status = foundOf(statusOf(error));
  if (status !== undefined && status >= 400 && status !== 500) {
    return problemOfStatus(status, error);
  }
  return ofDatabase(translateError(error)) ?? new InternalError(error);
}
