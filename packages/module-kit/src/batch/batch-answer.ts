import type { ProblemBody } from '../http/problem.js';
import type { Envelope } from '../reads/read-answer.js';

/** A problem of one part: `instance` is the part's path, `request_id` that of the whole batch. */
export type PartProblem = ProblemBody & { readonly instance: string; readonly request_id: string };

/** What became of one read of a batch. */
export interface BatchAnswer {
  readonly id: string;
  /** 304: what the caller named still holds, and `body` is null. */
  readonly status: number;
  /** Null where the answer has no validator. */
  readonly etag: string | null;
  readonly body: Envelope | PartProblem | null;
}
