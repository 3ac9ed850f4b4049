import type { Read } from '../contract.js';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { Micros } from './micros.js';

/** How an answer is written. */
export type Format = 'json' | 'csv' | 'ndjson';

/** What a window is compared with: the one before it, or the same one a year (52 weeks for weekly series) before. */
export type Comparison = 'previous_period' | 'previous_year';

/** A window by its ends, as the caller names them. */
export interface WindowRange {
  readonly from: Micros;
  readonly to: Micros;
}

/** A read as a caller asks for it, validated. */
export interface ReadRequest {
  readonly module: AnalyticsModuleDefinition;
  readonly read: Read;
  /** Own and path parameters; null where absent and without default. */
  readonly values: Readonly<Record<string, string | number | null>>;
  /** Length of the window in units of its parameter; null: all time, or `range`. */
  readonly length: number | null;
  /** The ends of the window where the caller named them. */
  readonly range: WindowRange | null;
  /** IANA name; UTC unless the read takes `tz` and the caller gave one. */
  readonly tz: string;
  /** Tenants whose rows are wanted; null: all that the role may see. */
  readonly tenants: readonly string[] | null;
  /** Rows of a page; null: all of them. */
  readonly limit: number | null;
  readonly cursor: string | null;
  readonly format: Format;
  readonly compare: Comparison | null;
}

/** What HTTP or a batch brings, before validation. */
export interface RawRead {
  /** Query string without the question mark. */
  readonly query: string;
  readonly path: Readonly<Record<string, string>>;
  readonly accept?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  /** For the audit log. */
  readonly requestId?: string | undefined;
}

/** Whether a read is about a window, not about all time. */
export function isWindowed({ length, range }: Pick<ReadRequest, 'length' | 'range'>): boolean {
  return length !== null || range !== null;
}
