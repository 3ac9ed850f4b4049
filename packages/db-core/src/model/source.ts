/** What a column of a source holds. Names are PostgreSQL's own. */
export type ColumnType =
  | 'text'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'double precision'
  | 'boolean'
  | 'timestamptz'
  | 'uuid'
  | 'uuid[]'
  | 'text[]'
  | 'inet'
  | 'jsonb';

/** Of an address: its network (/24 of IPv4, /48 of IPv6), or nothing. */
export type AddressKeeping = 'network' | 'nothing';

/** What a key of a document may hold: a whole number from 0, a moment, an id without spaces and `@`, or a code (`a-z`, `0-9`, `_`). */
export type KeyKind = 'count' | 'moment' | 'id' | 'code';

/**
 * The only keys that a document (jsonb) may have, by the value of another column of its row. A refusal names the key and shows
 * nothing of what the row holds.
 */
export interface AllowedKeys {
  readonly by: string;
  readonly of: Readonly<Record<string, Readonly<Record<string, KeyKind>>>>;
}

/** One column of a source: what it may hold, and what ingest refuses. */
export interface SourceColumn {
  readonly type: ColumnType;
  readonly description: string;
  readonly example?: unknown;
  /** May be null or absent in an ingested fact. Default false. */
  readonly nullable?: boolean;
  /** Value for an absent field of an ingested fact. */
  readonly default?: string | number | boolean | null;
  /** Shortest text in characters; for text only. Default 1 for the tenant and key columns, else 0. */
  readonly minLength?: number;
  /** Longest text in characters; for text only. */
  readonly maxLength?: number;
  /** Ingest keeps the first `maxLength` characters of a longer text instead of refusing it. */
  readonly cut?: boolean;
  /** How much of an address ingest keeps; for inet only. `option` names the module's option that says it. Default: all. */
  readonly keep?: AddressKeeping | { readonly option: string };
  readonly minimum?: number;
  readonly maximum?: number;
  /** Longest value as JSON text in UTF-8 bytes; for jsonb only. Default 1 MiB. */
  readonly maxBytes?: number;
  /** Deepest nesting of arrays and objects; for jsonb only. Default 32. */
  readonly maxDepth?: number;
  /** The only values that ingest takes. */
  readonly oneOf?: readonly string[];
  /** For jsonb only: which keys it may have. */
  readonly keys?: AllowedKeys;
  /** For text only: what it has to look like, as a regular expression over all of it, and in words for whoever is refused. */
  readonly pattern?: { readonly expression: string; readonly words: string };
  /** Only rows that hold one of these values in another column may have it. */
  readonly onlyWith?: { readonly column: string; readonly values: readonly string[] };
  /** The database gives it when a row is written: ingest takes none, and an external table may lack it. */
  readonly assigned?: boolean;
  /** Personal data: erasure and export reach it, logs never show it. */
  readonly personal?: boolean;
  /** An external table may lack this column; it then reads as null. Default false. */
  readonly optional?: boolean;
}

/** What erasing a person does to a row that names them. */
export type Erasing = 'delete' | 'anonymise';

/** Width of a partition of a source's table, in UTC; a week begins on Monday. */
export type PartitionWidth = 'day' | 'week' | 'month';

/** Where raw facts land, or what they refer to. */
export interface Source {
  readonly name: string;
  /** `facts` feed rollups and extracts and are captured with their values; `reference` is joined by queries. */
  readonly role: 'facts' | 'reference';
  readonly description: string;
  /** Identity within a tenant, without the tenant column. */
  readonly key: readonly string[];
  /** When the fact happened (timestamptz); required for `facts`. */
  readonly time?: string;
  /**
   * The managed table is partitioned by `time`, so that retention drops partitions whole; its migration calls
   * `core.partition_facts`. Partitions are made ahead, and for late facts.
   */
  readonly partitions?: PartitionWidth;
  /**
   * The parent source that gives the tenant where an external table has no tenant column:
   * `{ source: 'triggers', column: 'trigger_id' }` reads "the tenant of the trigger that trigger_id names". With `mustExist`
   * ingest takes rows of known parents alone, and a row that names no tenant has its parent's.
   */
  readonly tenantVia?: { readonly source: string; readonly column: string; readonly mustExist?: boolean };
  /**
   * Facts come as streams: within a tenant and `of`, each `sender` numbers its own (`number`). A number is taken once, by a unique
   * index `<source>_<number>_idx`; ingest writes stream by stream, and what one sender sent in the order of its numbers.
   */
  readonly stream?: { readonly of: string; readonly sender: string; readonly number: string };
  /**
   * For a reference source: whatever happens to one of its rows touches the fact that `column` names, as if that fact had been
   * updated without a change. Touched stores `of` that source of facts so compute its buckets again; rollups and extracts do not
   * look. TRUNCATE asks for the stores of that source to be built again.
   */
  readonly touches?: { readonly source: string; readonly column: string };
  /** Contract column that is the tenant itself, as the id of an organization is; read where an external table has no tenant column. */
  readonly tenantIs?: string;
  readonly columns: Readonly<Record<string, SourceColumn>>;
  /**
   * Columns that name a person the row is about, and what erasing that person does: `delete` takes the row away,
   * `anonymise` sets these and the `personal` columns to null, so that the row goes on counting.
   */
  readonly subjects?: Readonly<Record<string, Erasing>>;
  /**
   * Column (uuid) of the person whose own rows they are: a member sees, and may insert, rows about themselves alone. The
   * migration of the managed table has the grant and the policies.
   */
  readonly ownRows?: string;
  /**
   * What the change log carries of each fact, besides tenant, key and time: column name to SQL expression over the
   * fact's columns. Narrow on purpose: every writer pays for it.
   */
  readonly capture?: Readonly<Record<string, { readonly type: ColumnType; readonly sql: string }>>;
}

/** The column that owns a row, the claim that opens it, and the value of rows that have no owner. */
export interface Tenant {
  readonly column: string;
  readonly type: 'text' | 'uuid';
  /** Claim of the token that lists the caller's tenants; with `members`, the name under which the host keeps what it looked up. */
  readonly claim: string;
  /**
   * Source whose rows say who belongs to a tenant: a caller's tenants are those of the rows whose `column` is the token's `sub`,
   * asked of the database at each request, so that no token outlives a membership. Its migration calls `core.make_own_tenants`.
   */
  readonly members?: { readonly source: string; readonly column: string };
  /**
   * Rows belong to tenants of other modules: ids carry the claim, or the module of a membership, before a colon
   * (`organizations:org_acme`). The module's migration has `own_tenants()`, which says whose they are.
   */
  readonly ofModules?: boolean;
  /** Value that no claim opens; only the platform's own roles see its rows. */
  readonly platform: string;
  /** Value of facts without a tenant; the platform's unless said. Another one is a tenant like any other. */
  readonly absent?: string;
}

/** A source as configuration binds it: managed by Tessera, or an existing table. */
export type SourceBinding =
  | { readonly kind: 'managed' }
  | {
      readonly kind: 'external';
      /** Existing relation, `schema.table`. */
      readonly table: string;
      /** Column of the existing table that holds the tenant, if it has one. */
      readonly tenantColumn?: string;
      /** Contract column to the existing table's column, where the names differ. */
      readonly columns: Readonly<Record<string, string>>;
      /** IANA name of the zone whose clock its columns without a time zone show. Default UTC. */
      readonly timeZone?: string;
    };
