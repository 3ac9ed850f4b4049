/** What became of one relation's rows about the person. */
export interface ErasedRelation {
  /** With its schema. */
  readonly relation: string;
  readonly kind: 'source' | 'log' | 'presence' | 'extract' | 'tenant_map' | 'table';
  readonly action: 'deleted' | 'anonymised' | 'left_out';
  readonly rows: number;
}

/** What became of the figures that the person's facts were part of. */
export interface RebuiltStore {
  readonly relation: string;
  /** Stored rows that were written anew. */
  readonly rows: number;
  /** UTC buckets of all grains that these rows belong to. */
  readonly buckets: number;
}

/** What still has to do with the person, and why. */
export interface Remainder {
  readonly relation: string;
  /** Null where it cannot be counted. */
  readonly rows: number | null;
  readonly why: string;
}

/** Answer to an erasing. It holds no id: the person is named by their digest. */
export interface ErasureReceipt {
  readonly module: string;
  /** HMAC-SHA-256 under the installation's key, hexadecimal. */
  readonly subjectDigest: string;
  /** Null: in every tenant. */
  readonly tenant: string | null;
  readonly erasedAt: Date;
  readonly relations: readonly ErasedRelation[];
  readonly stores: readonly RebuiltStore[];
  readonly remains: readonly Remainder[];
}
