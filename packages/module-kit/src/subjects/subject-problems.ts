import {
  AuditNotWritten,
  DatabaseUnavailable,
  ErasedInEveryTenant,
  ErasingFailed,
  LockTimeout,
  PseudonymUnknown,
  translateError,
} from '@tessera/db-core';
import { Problem } from '../http/problem.js';
import { AlreadyRunning, DatabaseAway } from '../http/problems.js';

/** What a caller is told where erasing or exporting a person did not work; nothing was done then. */
export function subjectProblem(error: unknown): unknown {
  if (error instanceof AuditNotWritten) {
    const detail = 'The audit log does not take records at the moment, and without a record this does not happen.';
    return new Problem(503, 'audit_unavailable', 'Try again', detail, {
      headers: { 'retry-after': '5' },
      cause: error,
    });
  }
  if (error instanceof ErasingFailed) {
    const detail = 'Nothing was erased: a view of the module cannot be refreshed; refresh-status says which.';
    return new Problem(409, 'erasing_failed', 'Not erased', detail, { cause: error });
  }
  if (error instanceof ErasedInEveryTenant) {
    const detail = 'Facts of this module find their tenant through the person: erase without naming a tenant.';
    return new Problem(422, 'erased_in_every_tenant', 'Not by tenant', detail, { cause: error });
  }
  if (error instanceof PseudonymUnknown)
    return new Problem(409, error.code, 'Not done', error.message, { cause: error });
  const meaning = translateError(error);
  if (meaning instanceof DatabaseUnavailable) return new DatabaseAway(error);
  if (meaning instanceof LockTimeout) return new AlreadyRunning('A refresh of this module is under way.');
  return error;
}
