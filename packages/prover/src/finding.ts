/** Something that an outsider could use: what was asked, where the hole is, and what was seen there. */
export interface Finding {
  /** Name of the check that found it, as {@link CheckResult.check}. */
  readonly check: string;
  /** Where it is: a route with its method, or a relation, function or policy with its schema. */
  readonly place: string;
  /** What was seen and what would have been right, in one sentence; never a value of a user's fact. */
  readonly detail: string;
}

/** What one check of the prover tried and what it found. */
export interface CheckResult {
  /** Stable name for scripts: lower case, words joined by `-`. */
  readonly check: string;
  /** The same for people: the promise that was tried, in one line. */
  readonly title: string;
  /** How many times the check tried something; 0 says that it tried nothing, and then a note says why. */
  readonly tried: number;
  readonly findings: readonly Finding[];
  /** What a reviewer has to know besides: lists, what was left out and why. */
  readonly notes?: readonly string[];
}
