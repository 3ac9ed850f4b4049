import type { AllowedKeys, KeyKind, Source, SourceColumn } from '@tessera/db-core';
import { characters, isUnstorable } from '../reads/query-string.js';
import { parseTimestamp } from './timestamp.js';
import type { ValueFault } from './value-fault.js';

/** What is wrong with a row whose columns are right one by one, and in which field. */
export interface RowFault extends ValueFault {
  readonly field: string;
  readonly code: string;
}

/** Checks what columns of a row say together. */
export type RowRule = (row: Readonly<Record<string, unknown>>) => RowFault | null;

const LONGEST_ID = 200;
const LONGEST_NAME = 100;

const KINDS: Readonly<Record<KeyKind, { readonly words: string; readonly holds: (value: unknown) => boolean }>> = {
  count: {
    words: 'a whole number from 0 to 1000000000',
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 1_000_000_000,
  },
  moment: {
    words: 'an RFC 3339 timestamp',
    holds: (value) => typeof value === 'string' && parseTimestamp(value) !== null,
  },
  id: {
    words: `an id of 1 to ${LONGEST_ID} characters without spaces and @`,
    holds: (value) =>
      typeof value === 'string' && /^[^\s@]+$/u.test(value) && !isUnstorable(value) && characters(value) <= LONGEST_ID,
  },
  code: {
    words: 'a code of 1 to 40 characters out of a-z, 0-9 and _',
    holds: (value) => typeof value === 'string' && /^[a-z0-9_]{1,40}$/.test(value),
  },
};

/** What a key may hold, in words. */
export function kindWords(kind: KeyKind): string {
  return KINDS[kind].words;
}

/** Whether values of a source's rows are kept out of every answer: it takes listed keys only, and a refused one may be anything. */
export function isDiscreet(source: Source): boolean {
  return Object.values(source.columns).some(({ keys }) => keys !== undefined);
}

/** The rules of a source's columns about one another. */
export function rowRules(source: Source): readonly RowRule[] {
  return Object.entries(source.columns).flatMap(([name, column]) => [
    ...(column.onlyWith === undefined ? [] : [onlyWith(name, column.onlyWith)]),
    ...(column.keys === undefined ? [] : [allowedKeys(name, column.keys)]),
  ]);
}

function onlyWith(field: string, { column, values }: NonNullable<SourceColumn['onlyWith']>): RowRule {
  return (row) =>
    (row[field] ?? null) === null || values.includes(String(row[column]))
      ? null
      : {
          field,
          code: 'invalid',
          detail: `may be given with a ${column} of ${values.join(' or ')} only`,
          limit: values,
        };
}

function allowedKeys(field: string, { by, of }: AllowedKeys): RowRule {
  return (row) => {
    const document = row[field] ?? null;
    if (document === null) return null;
    if (typeof document !== 'object' || Array.isArray(document)) {
      return { field, code: 'invalid', detail: 'must be a JSON object or null', limit: 'object' };
    }
    const which = String(row[by]);
    const allowed = Object.hasOwn(of, which) ? (of[which] ?? {}) : {};
    for (const [key, value] of Object.entries(document)) {
      const named = `${field}.${key.slice(0, LONGEST_NAME)}`;
      const kind = Object.hasOwn(allowed, key) ? allowed[key] : undefined;
      if (kind === undefined) {
        const limit = Object.keys(allowed).join(', ');
        return { field: named, code: 'unlisted_key', detail: `is not a key that ${which} may carry`, limit };
      }
      if (!KINDS[kind].holds(value)) {
        return { field: named, code: 'invalid', detail: `must be ${KINDS[kind].words}`, limit: kind };
      }
    }
    return null;
  };
}
