/** Columns that a release may show of a trace, besides day, pseudonym and tenant. */
export const RELEASE_FIELDS = [
  'facet',
  'mode',
  'confidence',
  'safety_level',
  'latency_ms',
  'practices',
  'rules_fired',
] as const;

/**
 * Steps of coarsening, each on top of those before it: `facet_family` keeps the letters of a facet (`fire3` becomes
 * `fire`), the others put `*` for the column.
 */
export const COARSENING_STEPS = ['facet_family', 'mode', 'facet', 'safety_level'] as const;

/** Widths of time that a release may have; weeks begin on Monday, UTC. */
export const TIME_STEPS = ['day', 'week', 'month'] as const;

/** Persons that share every combination: bounds of `k`. */
export const K = { default: 10, minimum: 5, maximum: 1000 } as const;

/** Days that a release is good for. */
export const EXPIRY_DAYS = { default: 90, maximum: 730 } as const;

/** Kinds of plan steps that a release may name; a step of another kind is not shown. */
export const STEP_KINDS = ['practice', 'question', 'reflection', 'grounding', 'boundary', 'referral'] as const;

/** Lower bounds of the bins that latencies are shown in, in milliseconds. */
export const LATENCY_BOUNDS = [0, 100, 250, 500, 1_000, 2_500, 5_000, 10_000] as const;

/** A code is one word of a vocabulary; what has blanks is text, and text is never released. */
export const CODE = /^[a-z][a-z0-9]*([._:-][a-z0-9]+)*$/;

/** Codes that one release may name. */
export const MOST_CODES = 500;

export type ReleaseField = (typeof RELEASE_FIELDS)[number];
export type CoarseningStep = (typeof COARSENING_STEPS)[number];
export type TimeStep = (typeof TIME_STEPS)[number];

/** What an admin asks of a release. */
export interface ReleaseRequest {
  readonly purpose: string;
  /** Subject of the principal with role `research` that may read it. */
  readonly recipient: string;
  /** UTC days, `to` not included. */
  readonly from: string;
  readonly to: string;
  /** Null: every tenant. */
  readonly tenants: readonly string[] | null;
  readonly fields: readonly ReleaseField[];
  readonly k: number;
  readonly timeStep: TimeStep;
  readonly coarsening: readonly CoarseningStep[];
  /** Codes of practices and rules that may be shown. */
  readonly codes: readonly string[];
  readonly expiresInDays: number;
  /** Only counts what a release would hold; nothing is released. */
  readonly preview: boolean;
}
