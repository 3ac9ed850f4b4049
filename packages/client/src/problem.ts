/** One field of a request that could not be accepted. */
export interface FieldProblem {
  readonly field: string;
  readonly value?: unknown;
  readonly detail: string;
  readonly limit?: unknown;
}

/** The body of an answer of the kind `application/problem+json` (RFC 9457). */
export interface ProblemBody {
  readonly type?: string;
  readonly status?: number;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** Of `POST /<module>/events` where no item went in: what was wrong with each. */
  readonly data?: unknown;
}

/** The server refused or failed. `code` is stable; compare it, not the text. */
export class TesseraProblem extends Error {
  override readonly name = 'TesseraProblem';
  /** HTTP status. */
  readonly status: number;
  /** `unknown` where a proxy answered in the server's place. */
  readonly code: string;
  /** One entry per field that could not be accepted. */
  readonly errors: readonly FieldProblem[];
  /** Seconds that the server asks to wait before the next try; undefined where it says nothing. */
  readonly retryAfterSeconds: number | undefined;
  /** Names the request in the server's log. */
  readonly requestId: string | undefined;

  constructor(
    response: Response,
    readonly body: ProblemBody,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${response.status}`);
    this.status = response.status;
    this.code = body.code ?? 'unknown';
    this.errors = body.errors ?? [];
    this.retryAfterSeconds = retryAfterSeconds(response);
    this.requestId = response.headers.get('x-request-id') ?? undefined;
  }
}

/** No answer came, in any of the tries; `cause` is the last error. */
export class TesseraUnreachable extends Error {
  override readonly name = 'TesseraUnreachable';
  readonly code = 'unreachable';

  constructor(url: string, tries: number, cause: unknown) {
    super(`${new URL(url).origin} did not answer (${tries} ${tries === 1 ? 'try' : 'tries'})`, { cause });
  }
}

/** Seconds of a `Retry-After`, which is a number of them or a date; undefined where there is none. */
export function retryAfterSeconds(response: Response, now = Date.now()): number | undefined {
  const text = response.headers.get('retry-after');
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
