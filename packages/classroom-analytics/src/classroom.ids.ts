import type { SourceColumn } from '@tessera/db-core';

/** Longest identifier that ingest takes, in characters. */
export const ID_LENGTH = 200;

/** What identifies something is a code: no room for a name in words, or for an address. */
export const CODE: NonNullable<SourceColumn['pattern']> = {
  expression: '[^\\s@]+',
  words: 'a code without spaces and @',
};
