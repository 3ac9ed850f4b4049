import type { Pseudonymous } from './pseudonymous.js';
import type { ColumnType, Erasing, Source, Tenant } from './source.js';

/** Width of a stored bucket. Buckets are UTC; `all` is one bucket over all time. */
export type Grain = '15m' | '1h' | '1d' | 'all';

/** An SQL expression with its type: over the columns of the change log unless said. */
export interface Expression {
  readonly sql: string;
  readonly type: ColumnType;
}

/**
 * What a rollup stores per row. Everything is linear: adding +1 and -1 contributions in any order gives the same state.
 *
 * - `count`: facts that satisfy `where`. Stored as `<name> bigint`.
 * - `sum`: of an integer or numeric expression. Stored as `<name>`.
 * - `distribution`: `<name>_count`, `<name>_sum`, `<name>_histogram`; where `percentilesAt` lists the row's grain also
 *   `<name>_p50`, `<name>_p95`, `<name>_p99` (double precision, at most 1 % off).
 * - `extremes`: `<name>_min`, `<name>_max` (exact, also after deletes).
 * - `distinct`: exact number of distinct values; stored as `<name> bigint`, kept by a table of presence rows. Each grain costs
 *   presence rows of its own: `at` names those that are asked for (default all; null is stored at the others).
 * - `slots`: how many parts of a grain's bucket had facts, such as hours of a day: `of` is a whole number of few values that
 *   tells the parts apart. Stored as `<name> bigint` at that grain, where `<name>_counts` counts each part, and at coarser ones.
 */
export type Measure =
  | { readonly kind: 'count'; readonly where?: string }
  | { readonly kind: 'sum'; readonly of: Expression; readonly where?: string }
  | {
      readonly kind: 'distribution';
      readonly of: Expression;
      readonly percentilesAt: readonly Grain[];
      /** The `extremes` measure of the same values: percentiles are kept within them. */
      readonly within?: string;
    }
  | { readonly kind: 'extremes'; readonly of: Expression }
  | {
      readonly kind: 'distinct';
      readonly of: Expression;
      readonly at?: readonly Grain[];
      /** It counts persons, by a subject column of the source. Presence rows say who was counted: nobody reads them but the platform. */
      readonly personal?: boolean;
    }
  | { readonly kind: 'slots'; readonly of: Expression & { readonly type: 'integer' }; readonly within: Grain };

/** Stored, incrementally kept state: one row per tenant, grain, bucket and keys. */
export interface Rollup {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  /** Which facts count; SQL over the columns of the change log. */
  readonly where?: string;
  /** Makes several rows of a fact: an SQL FROM item after the fact `f`, for example `unnest(f.practices) as p (practice)`. */
  readonly lateral?: string;
  /** Key columns. A null key is stored as the empty string, a text beyond 600 bytes as its beginning and its digest. */
  readonly keys: Readonly<Record<string, Expression>>;
  readonly grains: readonly Grain[];
  readonly measures: Readonly<Record<string, Measure>>;
  /** Roles that may read it beside `admin` and `service_role`. */
  readonly readBy: readonly Role[];
}

/** Stored rows of single facts, re-read from the source whenever the change log says that a fact was touched. */
export interface Extract {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  /** Which facts belong; SQL over the source's columns. */
  readonly where: string;
  /** The same condition over the columns of the change log: facts that never satisfied it are not looked at. */
  readonly touchedWhere: string;
  /** Columns of the source to keep. */
  readonly columns: readonly string[];
  /** Further columns, computed from the source's (`f`). `personal` ones are erased with those of the source. */
  readonly computed?: Readonly<Record<string, Expression & { readonly personal?: boolean }>>;
  /** How long a fact stays, as a PostgreSQL interval (`24 hours`); absent: for ever. */
  readonly keep?: string;
  readonly readBy: readonly Role[];
}

/**
 * Tables computed again from the sources for every tenant and bucket that a change touched: for what cannot be added up, such as
 * sessions or who came back. A change costs as much as the facts of its bucket; late, scattered changes cost most.
 *
 * `sql/touched/<table>.sql` defines each table: one SELECT of its tenant, `bucket` and columns, over `touched` (tenant, `bucket`,
 * `until`: the bucket's facts are those at or after `bucket` and before `until`), the relations `<source>_source` and the tables
 * before it. `sql/touched/<table>.touched.sql`, where it is there, names further buckets (tenant, `bucket`) that a change touches, over
 * `changed_<source>` (rows of the change log with their `sign`) and `changed_<table>` of the tables before it (their keys, whether
 * the row was there `before` and is there `after`, and of each column that a file asks for its `old_` and `new_` value, null
 * where there was or is no row). The first table reads sources, those after one with a `subject` stored rows
 * alone: what is sealed can be computed again from them.
 *
 * Where changes move a later table by sums, `sql/touched/<table>.moved.sql` says by how much: one SELECT of its columns over the same
 * relations, to be added to what is stored. A row whose values all come to 0 goes. Of buckets that are computed again it is
 * not asked, so that it may leave to `<table>.touched.sql` what is not worth a sum; `$through` is the moment that the change is
 * taken up to. The cost follows the change then, however much the bucket holds.
 *
 * Facts that are in other buckets than that of their time, such as a session in every hour that it lasts, need both that file
 * of the first table and `sql/touched/<table>.buckets.sql`: one SELECT, over `<source>_source`, of all tenants and buckets
 * from `$from` on and before `$until` that have rows, by which ranges are built and compared whatever the time of the facts.
 * Their definition leaves facts after `$through` out: those are ahead of the clock.
 *
 * A definition that reads a source bounds its time by `$from` and `$until` too: for a bucket that most tenants touched they are the
 * bucket's own, so that its facts are read once in their order, for others all of time, and facts are found tenant by tenant.
 */
export interface Touched {
  readonly name: string;
  readonly description: string;
  /** Sources of facts whose changes touch a bucket. */
  readonly of: readonly [string, ...string[]];
  /** Facts that touch a bucket, over the captured columns `f` of each of these sources; absent: all. */
  readonly where?: string;
  readonly grain: '15m' | '1h' | '1d';
  /** In the order in which they are computed. */
  readonly tables: readonly TouchedTable[];
}

/** One table of {@link Touched}. */
export interface TouchedTable {
  readonly name: string;
  readonly description: string;
  /** Columns beside tenant and bucket, with their PostgreSQL types. */
  readonly columns: Readonly<Record<string, string>>;
  /** Only what `<table>.touched.sql` names is computed again, not all that the store's changes touched. Needed by `<table>.moved.sql`. */
  readonly touchedAlone?: boolean;
  /** Columns that tell rows of one tenant and bucket apart. They are never null. */
  readonly key: readonly string[];
  /**
   * Of the first table, where its rows add up: for each column beside the key, in their order, the operator or function (of two
   * values, the first null where nothing is stored) that makes one value of those of some facts and of others. A bucket to which
   * facts only came is then not read again: the definition runs over these alone, so that the change log has to carry, under the
   * same names and never null, what it reads.
   */
  readonly adds?: Readonly<Record<string, '+' | '|' | 'least' | 'greatest' | `${string}.${string}`>>;
  /** Further indexes, each led by the tenant; rows are found by tenant, bucket and key anyway. */
  readonly indexes?: readonly (readonly string[])[];
  /**
   * How long a row stays, as a PostgreSQL interval, and which rows `s` stay all the same; absent: for ever. `onceSealed`: until its
   * facts are sealed as well. Rows that are added to need that, and those whose changes move others: counting needs all of them
   * as long as facts may change.
   */
  readonly keep?: { readonly for: string; readonly unless?: string; readonly onceSealed?: boolean };
  /** Rows go when the facts that they were made of are sealed: nothing can change them any more. Not together with `keep`. */
  readonly withFacts?: boolean;
  /** Column that names a person: nobody reads the table but `admin` and `service_role`, and erasing reaches it. */
  readonly subject?: string;
  readonly readBy: readonly Role[];
}

/** Roles of a caller, as the `role` claim names them. */
export type Role = 'authenticated' | 'analyst' | 'research' | 'admin' | 'service_role';

/** A named relation that answers dashboards without touching the source. `sql/views/<name>.sql` defines it. */
export interface View {
  readonly name: string;
  readonly description: string;
  /** `incremental` and `touched` views read rollups and extracts; `full` ones are materialized. */
  readonly strategy: 'incremental' | 'touched' | 'full';
  /** Rollups, extracts and touched stores it is made of; for `full`, the sources it reads. */
  readonly of: readonly string[];
  /** Cron expression of five fields, UTC. */
  readonly schedule: string;
  /** Seconds after which it is STALE; default twice the schedule's interval. */
  readonly staleAfterSeconds?: number;
  readonly readBy: readonly Role[];
}

/** How long the raw facts of a source are kept; the stored figures outlive them. */
export interface RetentionRule {
  readonly source: string;
  /** Days; `off` keeps everything. Never applied to an external table. */
  readonly days: number | 'off';
}

/**
 * Facts that go when a rule of their tenant says so. Nothing is sealed: figures made of them go with them, so that rules reach
 * beyond whatever the module shows.
 */
export interface TenantRetention {
  /** Table of the module's migration with the tenant and `keep_days`, a row for each tenant that has a rule. */
  readonly rules: string;
  /** Option of the module, a column of `<module>.options`: the days of tenants without a rule. */
  readonly option: string;
  /** What is kept by the rule, in the order in which it goes. External tables are never touched. */
  readonly sources: readonly ExpiringSource[];
  /** SQL function of the module that takes away what is left of facts that are gone; answers rows of `relation` and `rows`. */
  readonly leftovers?: string;
}

/** One source of {@link TenantRetention}. */
export interface ExpiringSource {
  readonly source: string;
  /** SQL over the columns of `f`: when a fact is over, not before its time. Default: its time. */
  readonly over?: string;
  /** Rows of references that go with the fact whose key their column holds. */
  readonly with?: readonly { readonly source: string; readonly column: string }[];
}

/** A table of the module's own schema, no source, that holds personal data: an outbox, dead letters. Its migration makes it. */
export interface PersonalTable {
  readonly table: string;
  /** Columns that name a person. */
  readonly subjects: Readonly<Record<string, Erasing>>;
  /** Columns that are set to null with them where the row stays. */
  readonly personal?: readonly string[];
}

/** A table of rights by column: row-level security decides about rows, as it does about sources; some columns no request reads. */
export interface CallerTable {
  readonly table: string;
  readonly withheld: readonly string[];
}

/** All that the database side needs to know of a module. */
export interface DataModel {
  /** Schema and lock name. */
  readonly name: string;
  readonly requires?: readonly string[];
  /** Folder that holds `migrations/` and `sql/`. */
  readonly root: URL;
  readonly tenant: Tenant;
  readonly sources: readonly Source[];
  readonly rollups: readonly Rollup[];
  readonly extracts: readonly Extract[];
  readonly touched?: readonly Touched[];
  readonly views: readonly View[];
  readonly retention: readonly RetentionRule[];
  readonly tenantRetention?: TenantRetention;
  /** Tables beside the sources whose rows callers change themselves, as policies let them. */
  readonly callerTables?: readonly CallerTable[];
  /** Tables beside the sources that erasing and exporting a person must reach. */
  readonly personalTables?: readonly PersonalTable[];
  /** Rows that name persons by a pseudonym, which only the module's own code can tell. */
  readonly pseudonymous?: Pseudonymous;
}
