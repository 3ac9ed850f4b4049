/** One field of a refused request, as the server names it. */
export interface FieldProblem {
  readonly field: string;
  readonly value: unknown;
  readonly detail: string;
}

/** An answer that is no success: what the server said, or that there was none. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** Seconds to wait before the next attempt; null where the server does not say. */
    readonly retryAfter: number | null = null,
    readonly requestId: string | null = null,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(detail);
  }

  /** The server did not answer at all. */
  get offline(): boolean {
    return this.status === 0;
  }
}

/** What a problem+json body and its headers say. */
export function problemOf(status: number, body: unknown, headers?: Headers): ApiProblem {
  const fields = body !== null && typeof body === 'object' ? (body as Record<string, unknown>) : {};
  const text = (name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null);
  const waits = Number(headers?.get('retry-after') ?? Number.NaN);
  const errors = Array.isArray(fields['errors']) ? (fields['errors'] as FieldProblem[]) : [];
  return new ApiProblem(
    status,
    text('code') ?? 'unknown',
    text('detail') ?? text('title') ?? `The server answered ${status}.`,
    Number.isFinite(waits) ? waits : null,
    text('request_id'),
    errors,
  );
}

/** No answer: the machine is offline, or the server is away. */
export function noAnswer(cause: unknown): ApiProblem {
  const problem = new ApiProblem(0, 'no_answer', 'The server does not answer.');
  problem.cause = cause;
  return problem;
}

/** What the reader can do about it, as a sentence. */
export function adviceFor(problem: ApiProblem): string {
  if (problem.offline) return 'Check the network and that the server runs; the page tries again by itself.';
  switch (problem.status) {
    case 401:
      return 'Sign in again: open the link that the server printed, or make a token with "tessera token".';
    case 403:
      return 'Ask an administrator for a token whose role may see this.';
    case 404:
      return 'It is not there, or not yours to see: check the address and the tenant.';
    case 409:
      return 'Something like it is under way: wait until it has ended, then try again.';
    case 429:
      return 'The hourly limit of this credential is used up: wait, or use a credential with a larger plan.';
    case 503:
      return 'The server is busy or its database is away: it will answer again by itself; try in a moment.';
    default:
      return problem.status >= 500
        ? 'The server’s log has the cause under the request id.'
        : 'Change what was asked for and try again.';
  }
}

/** Any failure as a problem, so that there is one way to show it. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(-1, 'page_failed', error instanceof Error ? error.message : 'The page failed.');
}
