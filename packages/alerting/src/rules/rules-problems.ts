import { AuditNotWritten, DatabaseUnavailable, LockTimeout, StatementTimeout, translateError } from '@tessera/db-core';
import { AuditUnavailable, DatabaseAway, Problem, ReadTimeout } from '@tessera/module-kit';

/** 409: somebody is changing or evaluating the rule. */
export class RuleBusy extends Problem {
  constructor(cause: unknown) {
    super(409, 'rule_busy', 'Try again', 'The rule is being evaluated or changed; try again in a moment.', { cause });
  }
}

/** 503: as many rehearsals run on this replica as may at a time. */
export class RehearsalBusy extends Problem {
  constructor(most: number) {
    super(503, 'rehearsal_busy', 'Try again', `${most} rehearsals are running, which is as many as may be at a time.`, {
      headers: { 'retry-after': '10' },
    });
  }
}

/** 503: so many minutes of facts could not be looked at within the time there is. */
export class RehearsalTimeout extends Problem {
  constructor(days: number, cause: unknown) {
    const detail = `${days} days of this rule could not be gone through within a minute; ask for fewer days, or a window of 60 minutes or more, which reads stored figures.`;
    super(503, 'rehearsal_timeout', 'Took too long', detail, {
      headers: { 'retry-after': '60' },
      fields: [{ field: 'days', value: days, detail: 'takes too long', limit: `fewer than ${days}` }],
      cause,
    });
  }
}

/** What came of an act, or what its caller is told where it did not happen. */
export async function told<T>(
  act: Promise<T>,
  late: (error: unknown) => Problem = (error) => new ReadTimeout(error),
): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof AuditNotWritten) throw new AuditUnavailable(error);
    const meaning = translateError(error);
    if (meaning instanceof DatabaseUnavailable) throw new DatabaseAway(error);
    if (meaning instanceof LockTimeout) throw new RuleBusy(error);
    if (meaning instanceof StatementTimeout) throw late(error);
    throw error;
  }
}
