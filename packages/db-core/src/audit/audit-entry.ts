import type { Principal } from '../rls/index.js';

/**
 * How it went. `started`: it is about to happen (an act, or an export whose bytes follow); `unchanged`: a 304, which tells
 * that what the caller has still holds; `refused`: by rule or because there is nothing to see; `failed`: by a fault.
 */
export type AuditOutcome = 'started' | 'succeeded' | 'unchanged' | 'refused' | 'failed';

/** Who acts: a caller, or an operator at the command line (`role` is `owner` then). */
export interface AuditActor extends Pick<Principal, 'subject' | 'credential'> {
  readonly role: string;
}

/** One record. Ids of persons are given as they are; the database keeps a keyed digest of them and nothing else. */
export interface AuditEntry {
  readonly actor: AuditActor;
  /** `read.<route>`, or an act: `refresh`, `backfill`, `key.create`, `key.revoke`, `subject.erase`, `subject.export`. */
  readonly action: string;
  /** Whose chain and retention it is; the host's own (`core`) unless said. */
  readonly module?: string;
  /** Tenants whose rows it was about; null or absent: all that the role may see. */
  readonly tenants?: readonly string[] | null;
  /** Persons it was about; null or absent where that is not known. Never put a person's id anywhere else in a record. */
  readonly subjects?: readonly string[] | null;
  /** What else it was about: id of a trace, a key, a view. No personal data. */
  readonly object?: string | null;
  readonly outcome: AuditOutcome;
  readonly requestId?: string | null;
  /** Rows shown or touched, where known. */
  readonly rows?: number | null;
  /** Small and free of personal data: the format of an export, the code of a problem. */
  readonly detail?: Readonly<Record<string, unknown>> | null;
}
