import type { Source } from '@tessera/db-core';

/** What an item does to a source. */
export type Operation = 'insert' | 'update' | 'delete';

/** An item that passed validation. */
export interface ValidItem {
  /** Position in the call, from 0. */
  readonly index: number;
  readonly source: Source;
  readonly op: Operation;
  /** Tenant and key, as one text that no other fact of the source has. */
  readonly identity: string;
  /** Time of the fact in milliseconds since 1970; infinite where it has none to be judged by. */
  readonly at: number;
  /** What is to be written, the item itself where nothing had to be filled in; columns that are absent are null. */
  readonly row: Readonly<Record<string, unknown>>;
  /** The item as it came, for answers. */
  readonly given: Readonly<Record<string, unknown>>;
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
