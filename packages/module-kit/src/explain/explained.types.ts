import type { Freshness } from '../reads/freshness.js';
import type { Relation } from '../reads/compose.js';
import type { Origin } from '../reads/read-state.js';
import type { SqlText } from './module-text.js';
import type { StoreLineage } from './read-lineage.js';

/** A value that a statement is run with, apart from its text. */
export interface ExplainedParameter {
  /** `$1` is 1. */
  readonly position: number;
  readonly name: string;
  readonly value: unknown;
  /** The query of the module asks for it, or the host puts it in. */
  readonly used_by: 'query' | 'host';
}

/** A statement as it would run now. */
export interface ExplainedStatement {
  readonly sql: string;
  readonly query: SqlText | null;
  /** What the host puts before the query. */
  readonly relations: readonly Relation[];
  readonly parameters: readonly ExplainedParameter[];
}

/** The refresh that made what a view shows. Times are UTC. */
export interface ExplainedRefresh {
  readonly id: number;
  readonly started_at: Date;
  readonly finished_at: Date | null;
  readonly duration_ms: number | null;
  /** Of all tenants: null for callers who see some tenants only. */
  readonly rows_refreshed: number | null;
  readonly data_through: Date | null;
  readonly generation: number;
  readonly asked_by: string;
  readonly outcome: string;
}

/** A view behind a read. */
export interface ExplainedView {
  readonly name: string;
  readonly description: string;
  readonly strategy: string;
  readonly schedule: string;
  readonly stores: readonly string[];
  readonly state: Freshness;
  readonly view: SqlText | null;
  /** The same over the sources, plainly; what the view's figures are proved against. */
  readonly definition: SqlText | null;
  /** Null before the first. */
  readonly refresh: ExplainedRefresh | null;
}

/** A source behind a read. */
export interface ExplainedSource {
  readonly name: string;
  readonly kind: 'managed' | 'external';
  readonly role: string;
  readonly description: string;
  /** The table; null for callers who do not operate the server. */
  readonly relation: string | null;
}

/** Where a read's figures come from. */
export interface Explained {
  readonly path: string;
  readonly read: string;
  readonly origin: Origin;
  readonly statement: ExplainedStatement;
  readonly summary: ExplainedStatement | null;
  readonly views: readonly ExplainedView[];
  readonly stores: readonly StoreLineage[];
  readonly sources: readonly ExplainedSource[];
}
