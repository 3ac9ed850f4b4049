import { type FieldProblem, Problem, type ProblemBody } from './problem.js';

/** 400: parameters or body fields that do not pass; one entry per field. */
export class InvalidInput extends Problem {
  constructor(fields: readonly FieldProblem[], detail = 'The request has fields that cannot be accepted.') {
    super(400, 'invalid_input', 'Bad input', detail, { fields });
  }
}

/** 403: the caller's role may not do this. */
export class RoleForbidden extends Problem {
  constructor(role: string, roles: readonly string[]) {
    super(403, 'role_forbidden', 'Forbidden', `Role ${role} may not do this; it takes one of: ${roles.join(', ')}.`);
  }
}

/** 403: the API key was not made for this. */
export class ScopeForbidden extends Problem {
  constructor(scope: string, module: string | null) {
    const where = module === null ? '' : ` in module ${module}`;
    super(403, 'scope_forbidden', 'Forbidden', `The API key may not do this; it takes the scope ${scope}${where}.`);
  }
}

/** 404: it does not exist, or it is another tenant's: the answer does not tell which. */
export class NotFound extends Problem {
  constructor(what: string, fields: readonly FieldProblem[] = []) {
    super(404, 'not_found', 'Not found', `${what} was not found.`, { fields });
  }
}

/** 404 of something that the caller asked for by its name, which may be another tenant's. */
export class NothingVisible extends Problem {
  constructor() {
    super(404, 'not_found', 'Not found', 'There is nothing here that you may see.');
  }
}

/** 413: more than one call may carry. */
export class TooLarge extends Problem {
  constructor(field: string, limit: string) {
    super(413, 'too_large', 'Too large', `${field} is larger than ${limit}.`, {
      fields: [{ field, value: null, detail: 'too large', limit }],
    });
  }
}

/** 413: a stream of more facts than one call may carry; the first ones are in, and it says how many. */
export class StreamTooLong extends TooLarge {
  constructor(
    limit: string,
    private readonly taken: { readonly accepted: number; readonly duplicates: number },
  ) {
    super('stream', limit);
  }

  override toBody(): ProblemBody & { readonly accepted: number; readonly duplicates: number } {
    const { accepted, duplicates } = this.taken;
    return { ...super.toBody(), accepted, duplicates };
  }
}

/** 503: the source would have to answer, and as many reads as one replica allows are at it. */
export class FallbackBusy extends Problem {
  constructor() {
    super(
      503,
      'fallback_busy',
      'Try again',
      'It takes the source, which is already answering as many reads as it may.',
      { headers: { 'retry-after': '10' } },
    );
  }
}

/** 503: the source did not answer within its time. */
export class FallbackTimeout extends Problem {
  constructor(seconds: number, cause: unknown) {
    super(503, 'fallback_timeout', 'Try again', `It takes the source, which did not answer within ${seconds} s.`, {
      headers: { 'retry-after': '60' },
      cause,
    });
  }
}

/** 503: as many exports run as this server allows at a time. */
export class ExportBusy extends Problem {
  constructor() {
    super(503, 'export_busy', 'Try again', 'As many exports are running as this server allows at a time.', {
      headers: { 'retry-after': '10' },
    });
  }
}

/** 503: the query took longer than the server allows. */
export class ReadTimeout extends Problem {
  constructor(cause: unknown) {
    super(503, 'read_timeout', 'Try again', 'The answer took longer than the server allows.', {
      headers: { 'retry-after': '5' },
      cause,
    });
  }
}

/** 503: the database does not answer. */
export class DatabaseAway extends Problem {
  constructor(cause: unknown) {
    super(503, 'database_away', 'Try again', 'The database does not answer, or takes no changes, at the moment.', {
      headers: { 'retry-after': '5' },
      cause,
    });
  }
}

/** 503: this replica is shutting down. */
export class Draining extends Problem {
  constructor() {
    super(503, 'draining', 'Try again', 'This server is shutting down.', { headers: { 'retry-after': '1' } });
  }
}

/** 503: as many listen to what happens as this server allows at a time. */
export class LiveBusy extends Problem {
  constructor(most: number, whose = 'on this server') {
    super(503, 'live_busy', 'Try again', `${most} streams ${whose} are open, which is as many as may be.`, {
      headers: { 'retry-after': '10' },
    });
  }
}

/** 409: it is being done already. */
export class AlreadyRunning extends Problem {
  constructor(detail: string) {
    super(409, 'already_running', 'Already running', detail);
  }
}

/** 422: the source belongs to somebody else; facts get into it by its owner. */
export class SourceIsExternal extends Problem {
  constructor(module: string) {
    super(
      422,
      'source_is_external',
      'Source is external',
      `Module ${module} reads existing tables; facts are written there by their owner.`,
    );
  }
}

/** 422: a read whose answer cannot be computed a second time, and why. */
export class NotVerifiable extends Problem {
  constructor(path: string, detail: string, limit?: unknown) {
    super(422, 'not_verifiable', 'Cannot be verified', detail, {
      fields: [{ field: 'path', value: path.slice(0, 100), detail, ...(limit === undefined ? {} : { limit }) }],
    });
  }
}
