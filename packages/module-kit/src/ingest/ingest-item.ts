/** What an item does to a source. */
export type Operation = 'insert' | 'update' | 'delete';

/** An item that passed validation. */
export interface ValidItem {
  /** Position in the call, from 0. */
  readonly index: number;
  /** Key as the caller wrote it, for answers. */
  readonly id: string | null;
  readonly source: string;
  readonly op: Operation;
  /** Tenant and key, as one text. */
  readonly identity: string;
  /** Every column; for `delete` tenant and key only. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** Why an item was not taken. `detail` names field, value and limit. */
export interface ItemError {
  readonly index: number;
  readonly id: string | null;
  readonly code: string;
  readonly detail: string;
}

/** What became of a call's items. */
export interface IngestReport {
  readonly accepted: number;
  readonly duplicates: number;
  readonly errors: readonly ItemError[];
}

/** One item of a call at its position, or why it could not even be read. */
export type CallItem =
  | { readonly index: number; readonly value: unknown }
  | { readonly index: number; readonly error: ItemError };
