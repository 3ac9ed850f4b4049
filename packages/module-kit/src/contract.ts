import type { Database, DataModel, Role } from '@tessera/db-core';
import type { Provider, Type } from '@nestjs/common';
import type { Metric, ReadyMadeRule } from './metric.types.js';
import type { SocketHandler } from './sockets/socket.types.js';

export type * from './metric.types.js';

/** A query parameter of a read, validated strictly: an unknown parameter or a bad value is a 400 that names it. */
export type Parameter =
  | {
      readonly type: 'integer' | 'number';
      readonly description: string;
      readonly default?: number;
      readonly minimum: number;
      readonly maximum: number;
      readonly example?: number;
    }
  | {
      readonly type: 'string';
      readonly description: string;
      readonly default?: string;
      readonly oneOf?: readonly string[];
      readonly maxLength?: number;
      readonly example?: string;
    };

/** A field of a read's rows, as OpenAPI shows it; `json` is whatever was stored. */
export interface Field {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'timestamp' | 'date' | 'object' | 'array' | 'json';
  readonly description: string;
  readonly example: unknown;
  readonly nullable?: boolean;
  /** A percentile, or what may be one: within 1 % where stored figures answer. */
  readonly approximate?: boolean;
  /** What an `object` holds, or each object of an `array`; `objectOf` and `listOf` make such fields. */
  readonly fields?: Readonly<Record<string, Field>>;
}

/** Which facts a read is about. Totals start at a boundary of the stored grain; series are whole buckets. */
export interface Window {
  /** Query parameter that gives its length. */
  readonly parameter: 'hours' | 'days' | 'weeks';
  /** Null: without the parameter the read is about all time. */
  readonly default: number | null;
  readonly maximum: number;
  /** Width of a series' buckets; absent: one total. `hour_of_day` groups totals by the local hour. */
  readonly series?: 'hour' | 'day' | 'week';
  /** Takes `tz`, an IANA name. */
  readonly tz?: boolean;
  /** Boundaries of a total's window, and the finest rows of a series: the rollup's finest grain unless said. */
  readonly grain?: '15m' | '1h' | '1d';
  /** Also takes `from` and `to` instead of a length: the whole UTC buckets they touch, at most `maximum` long. Not with `tz`. */
  readonly range?: boolean;
  /** Always `default` long: the caller cannot choose it. */
  readonly fixed?: boolean;
}

/** A rollup that a query reads beside the one behind `parts`. */
export interface Further {
  readonly rollup: string;
  /** Facts of the read's window, or of all time. */
  readonly over: 'window' | 'all';
  /**
   * A distinct measure with presence rows at the rollup's finest grain: the relation then has one row per tenant and keys
   * with `n`, the distinct values of the whole window.
   */
  readonly distinct?: string;
}

/**
 * One GET route, as data. The host makes of it: validation, SQL under row-level security, envelope, ETag, CSV and NDJSON,
 * paging, comparison, batch, fallback to the source, OpenAPI.
 *
 * The query (`sql/queries/<query>.sql`) is one SELECT. It reads the relations that the host puts before it:
 * - `parts`: rows of `rollup`, only those of the caller's tenants and the window (from storage or, as a fallback, from the source);
 * - each name in `further`: the same of another rollup, or of another time;
 * - `steps` (series only): `step`, `step_end`, `partial`, one row per bucket of the window;
 * - `<source>`: each name in `references`, only the caller's tenants' rows;
 * - or a view of the module's schema, named with the schema, for reads without `rollup`.
 * A comment line `-- $1 threshold_ms` binds a parameter by name; `tz`, `from` and `to` can be bound too, and `exported`: true where
 * the answer leaves as a file of rows (CSV, NDJSON), so that it can hide more there.
 */
export interface Read {
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly query: string;
  readonly shape: 'list' | 'single';
  readonly roles: readonly Role[];
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** Path parameters, for example `id` of `triggers/:id/stats`. */
  readonly pathParameters?: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly example: string;
        readonly maxLength?: number;
        /** What is no UUID cannot exist: 404. */
        readonly format?: 'uuid';
        /** It names the one tenant that the read is about (`workspaces/:id/summary`): one that is not the caller's is 404. */
        readonly tenant?: boolean;
      }
    >
  >;
  readonly rollup?: string;
  /** Relation to what it holds; only beside `rollup`. */
  readonly further?: Readonly<Record<string, Further>>;
  readonly window?: Window;
  /** Views that tell how fresh the answer is; none where it is made of `references` or `tables` alone and so always from the source. */
  readonly views: readonly string[];
  readonly references?: readonly string[];
  /** Tables of the module that acts write, not refreshes. The query names them with the schema; row-level security decides. */
  readonly tables?: readonly string[];
  /** Row order: column names, `-` for descending, nulls last. Must end in a unique combination; the cursor is made of it. */
  readonly order?: readonly string[];
  readonly limit?: { readonly default: number; readonly maximum: number };
  /** Fields that `compare` compares, and the ones that say which row is which (none for single answers). */
  readonly compare?: { readonly figures: readonly string[]; readonly by: readonly string[] };
  readonly fields: Readonly<Record<string, Field>>;
  /** Percentiles among the fields are within 1 %: `meta.percentiles` says so. */
  readonly percentiles?: 'approximate';
  /**
   * Shows rows about persons (a trace, safety events, a timeline with participants): each answer is recorded in the audit
   * log before its first byte, and without the record there is no answer. `subject`: the parameter, else the field, that
   * says who the person is. Has to be said, be it `false`, of a read with a column that names a person of a source.
   */
  readonly personLevel?: boolean | { readonly subject: string };
  /**
   * Fields whose values leave as random codes in CSV and NDJSON: the same value has the same code within one export and another
   * in the next. Such an export has no validator.
   */
  readonly codes?: readonly string[];
  /** A single answer without a row, or a list without a summary, is 404 (`triggers/:id/stats`); otherwise it is null. */
  readonly missing?: 'not_found';
  /** Query file that is run over the same parts; its single row is `meta.summary`. */
  readonly summaryQuery?: string;
  /** What `meta` calls the summary; `summary` unless said. */
  readonly summaryName?: string;
  /** Path of the read that tells what an export is, for its `Link` header; path parameters are this read's own. */
  readonly describedBy?: string;
}

/** What a panel of the admin shows; the admin knows kinds, never modules. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly kind: 'stat' | 'line' | 'bar' | 'area' | 'heatmap' | 'table' | 'timeline';
  /** A read's path with its query, for example `actions/hourly?hours=24`; `:id` of a tenant stands for the one that is looked at. */
  readonly route: string;
  /** Fields; a dot leads into an object: `recent_24h.trace_count`. */
  readonly x?: string;
  readonly y?: readonly string[];
  readonly unit?: 'percent' | 'ms' | 'seconds' | 'count' | 'ratio';
}

/** Work by the clock beside refreshes: each slot is done by one replica, and taken over from one that dies. */
export interface ModuleJob {
  /** Named `<module>.<name>` in slots; no view has the same name. */
  readonly name: string;
  /** Cron expression of five fields, UTC. */
  readonly schedule: string;
  /** Answers the outcome that the slot is closed with; an error is the outcome `failed`. */
  readonly run: (host: { readonly database: Database }, slot: Date) => Promise<string>;
}

/** Seeded, believable data. `generate` writes through SQL as the owner, in the transaction it is given. */
export interface Demo {
  /** Ordered SQL files in `sql/demo/`, each one statement with $1 = seed (integer), $2 = now (timestamptz), $3 = rows (integer). */
  readonly files: readonly string[];
  /** Rows of the default demo. */
  readonly rows: number;
  /** SQL file in `sql/live/` that adds a trickle of new facts (`TESSERA_DEMO=live`); the same parameters, $3 = facts to add. */
  readonly live?: string;
  /** Table that is empty until the demo has filled it; of a module without sources, which tell it otherwise. */
  readonly fills?: string;
}

/**
 * What an installation may set of a module: `TESSERA_<MODULE>_<OPTION>`. Its SQL finds the values of the last start in the
 * one row of `<module>.options`, a table of the module's migration with a column for each.
 */
export type ModuleOption =
  | {
      readonly type: 'number';
      readonly description: string;
      /** The default; in a definition that has been configured, what configuration says. */
      readonly value: number;
      readonly minimum: number;
      readonly maximum: number;
      readonly example: number;
    }
  | {
      readonly type: 'word';
      readonly description: string;
      readonly value: string;
      readonly oneOf: readonly [string, ...string[]];
    };

/**
 * A WebSocket of a module. The host makes of it: the upgrade, authentication by header or first frame, the check of origins, the end
 * with its credential, limits of frames and facts, heartbeat, clients that do not read, and the end of the server.
 */
export interface SocketRoute {
  /** Where it is: `/ws/<module>`, or with more behind it. */
  readonly path: string;
  readonly summary: string;
  /** Who may connect; what a caller may do there the handler decides for each frame. */
  readonly roles: readonly Role[];
  /** Longest frame, in bytes. Default 256 KiB. */
  readonly frameBytes?: number;
  /**
   * Frames that ask for all there is to see: the isolation prover sends them as everybody. `{tenant}` stands for a tenant,
   * `{<source>.<column>}` for a value of its rows.
   */
  readonly asks: readonly Readonly<Record<string, unknown>>[];
  /** Where clients follow what happens by `subscribe`: to a tenant (its column) since a moment, or to one thing after a position. */
  readonly follows?: Follows;
  /** Speaks the protocol; made by Nest like the providers. */
  readonly handler: Type<SocketHandler>;
}

/** What a socket's events are, for a page that shows them as they happen. All are fields of its `events` frames. */
export interface Follows {
  /** What can be followed by itself: `session_id`. */
  readonly by: string;
  /** Place of an event among those of its thing; grows. */
  readonly position: string;
  /** When it happened. */
  readonly time: string;
  /** What happened. */
  readonly what: string;
  /** Read that describes the events' fields, and lists those of one thing. */
  readonly read: string;
}

/** A domain package, as plain data. Decorators and classes are for behaviour that data cannot say. */
export interface AnalyticsModuleDefinition extends DataModel {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly reads: readonly Read[];
  readonly metrics: readonly Metric[];
  readonly panels: readonly Panel[];
  readonly health: {
    readonly degradedAfterSeconds: number;
    readonly downAfterSeconds: number;
    readonly failuresInARow: number;
  };
  readonly demo?: Demo;
  /**
   * How long audit records of this module are kept; 365 days unless said. `asLongAs`: as long as the facts of that source,
   * and 365 days at least.
   */
  readonly audit?: { readonly keepDays: number } | { readonly asLongAs: string };
  /** Reference source whose rows say which plan a tenant is on (`starter`, `pro`, `enterprise`); rate limits follow the best. */
  readonly plans?: { readonly source: string; readonly column: string };
  /** Reference source whose rows say what a tenant is called, for whoever chooses among tenants. */
  readonly tenantNames?: { readonly source: string; readonly column: string };
  /** By name: small letters and underscores, as the column of `<module>.options`. */
  readonly options?: Readonly<Record<string, ModuleOption>>;
  readonly sockets?: readonly SocketRoute[];
  /** Rules that the `alerts` module seeds where it is enabled. */
  readonly alerts?: readonly ReadyMadeRule[];
  readonly jobs?: readonly ModuleJob[];
  /**
   * Tells the database what this module has to know of all enabled ones: at each start, when every module is migrated and
   * installed. It may run on several replicas at once, and again.
   */
  readonly install?: (database: Database, modules: readonly AnalyticsModuleDefinition[]) => Promise<void>;
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
}
