import { AuditNotWritten } from '@tessera/db-core';
import { Problem } from '../http/problem.js';

/** 503: the audit log does not take the record without which this must not be shown or done. */
export class AuditUnavailable extends Problem {
  constructor(cause: unknown) {
    super(503, 'audit_unavailable', 'Try again', 'The audit log cannot be written, and without it nothing is shown.', {
      headers: { 'retry-after': '5' },
      cause,
    });
  }
}

/** What a record that was not written is to a caller; other errors come back as they are. */
export function auditProblem(error: unknown): unknown {
  return error instanceof AuditNotWritten ? new AuditUnavailable(error) : error;
}
