/** What is wrong with one field of a request. `limit` is what would have been right. */
export interface FieldProblem {
  readonly field: string;
  readonly value: unknown;
  readonly detail: string;
  readonly limit?: unknown;
}

/** Parts of a problem that not every problem has. */
export interface ProblemExtras {
  readonly fields?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Body of an `application/problem+json` answer (RFC 9457) with Tessera's stable `code`. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
}

/** A failure that the client may see: its text holds no SQL, secret or stack. The cause is for the log. */
export class Problem extends Error {
  readonly fields: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    extras: ProblemExtras = {},
  ) {
    super(`${code}: ${detail}`, extras.cause === undefined ? undefined : { cause: extras.cause });
    this.name = new.target.name;
    this.fields = extras.fields ?? [];
    this.headers = extras.headers ?? {};
  }

  /** The body as the client gets it. */
  toBody(): ProblemBody {
    const body = {
      type: `urn:tessera:problem:${this.code}`,
      title: this.title,
      status: this.status,
      code: this.code,
      detail: this.detail,
    };
    return this.fields.length > 0 ? { ...body, errors: this.fields } : body;
  }
}
