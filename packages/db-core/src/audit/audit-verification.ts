/**
 * What is wrong at a place of the log. `altered`: the record, its link or the one before was changed, swapped or inserted;
 * `record_missing`, `links_missing_before`, `links_missing_at_end`: removed; `head_missing`, `head_altered`: the head of the
 * chain; `not_chained`: a record that was added past the log; `removed_unchained`: one that went within its first second;
 * `anchor`: the chain is not the one whose head was kept; `wrong_name`: a name under a digest that is not its own.
 */
export type AuditFault =
  | 'altered'
  | 'record_missing'
  | 'links_missing_before'
  | 'links_missing_at_end'
  | 'head_missing'
  | 'head_altered'
  | 'not_chained'
  | 'removed_unchained'
  | 'anchor'
  | 'wrong_name';

/** One fault and where it is. */
export interface AuditFinding {
  readonly fault: AuditFault;
  readonly module: string | null;
  readonly position: number | null;
  /** `core.audit_log.id`. */
  readonly record: number | null;
}

/** A place of a chain, as `verify` prints it; kept outside of the database it shows that nothing before it was changed. */
export interface AuditAnchor {
  readonly module: string;
  readonly position: number;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** A chain that was walked: its last link, and how many there are since retention cut it. */
export interface AuditChain extends AuditAnchor {
  readonly links: number;
  /** Position of the last record that retention took away; 0: none. */
  readonly cutAt: number;
}

/** What a walk over all chains found. */
export interface AuditVerification {
  readonly ok: boolean;
  readonly chains: readonly AuditChain[];
  /** Records not chained yet, and since when the oldest waits; normally a second. */
  readonly waiting: number;
  readonly waitingSince: Date | null;
  /** The first 100. */
  readonly findings: readonly AuditFinding[];
}

/** Options of `verifyAudit`. */
export interface AuditVerifyOptions {
  /** Heads that an earlier run printed. */
  readonly anchors?: readonly AuditAnchor[];
  /** Links that are read at a time; default 10,000. */
  readonly batch?: number;
  readonly onProgress?: (place: { readonly module: string; readonly position: number; readonly of: number }) => void;
}
