import { AuditNotWritten, DatabaseUnavailable, LockTimeout, StatementTimeout, translateError } from '@tessera/db-core';
import { AuditUnavailable, DatabaseAway, Problem, ReadTimeout } from '@tessera/module-kit';

/** 409: alerts go there already. */
export class DestinationExists extends Problem {
  constructor(cause: unknown) {
    const detail = 'There is a destination of this kind with this address already; rotate its secret to get a new one.';
    super(409, 'destination_exists', 'Exists already', detail, { cause });
  }
}

/** 409: nothing is sent to a destination that is disabled. */
export class DestinationDisabled extends Problem {
  constructor() {
    super(409, 'destination_disabled', 'Disabled', 'The destination is disabled; enable it first.');
  }
}

/** 409: only dead letters are repeated: whatever waits is sent anyway, and what was sent has arrived. */
export class NotDead extends Problem {
  constructor(status: string) {
    super(409, 'not_dead', 'No dead letter', `The delivery is ${status}; only dead letters can be repeated.`);
  }
}

/** 422: mail and Slack are not signed. */
export class NothingToSign extends Problem {
  constructor(kind: string) {
    super(422, 'nothing_to_sign', 'No secret', `Only webhooks have secrets; this destination is of kind ${kind}.`);
  }
}

/** What came of an act, or what its caller is told where it did not happen. */
export async function toldOf<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof AuditNotWritten) throw new AuditUnavailable(error);
    const meaning = translateError(error);
    if (meaning instanceof DatabaseUnavailable) throw new DatabaseAway(error);
    if (meaning instanceof StatementTimeout || meaning instanceof LockTimeout) throw new ReadTimeout(error);
    throw error;
  }
}
