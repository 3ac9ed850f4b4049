import { BackfillRunning, DatabaseUnavailable, RangeSealed, translateError } from '@tessera/db-core';
import { auditProblem } from '../audit/audit-unavailable.problem.js';
import { Problem } from '../http/problem.js';
import { AlreadyRunning, DatabaseAway } from '../http/problems.js';
import type { BackfillRange } from './backfill-request.js';

/** 422: facts of these days are gone, and the stored figures are the record. */
export class SealedRange extends Problem {
  constructor(from: Date, firstDay: string, cause: unknown) {
    const detail = `Facts before ${firstDay} are gone by retention, and the stored figures are the record: begin on that day or later.`;
    super(422, 'range_sealed', 'Sealed', detail, {
      fields: [
        { field: 'from', value: from.toISOString(), detail: 'must not be before the sealed line', limit: firstDay },
      ],
      cause,
    });
  }
}

/** What a caller is told where a backfill was not taken on. */
export function backfillProblem(error: unknown, { from }: Pick<BackfillRange, 'from'>): unknown {
  if (error instanceof BackfillRunning) {
    return new AlreadyRunning(`${error.message.replace(/^a /, 'A ')}; one at a time in a module.`);
  }
  if (error instanceof RangeSealed && error.firstDay !== undefined) return new SealedRange(from, error.firstDay, error);
  return translateError(error) instanceof DatabaseUnavailable ? new DatabaseAway(error) : auditProblem(error);
}
