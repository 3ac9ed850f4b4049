import { isIP } from 'node:net';
import type { SourceColumn } from '@tessera/db-core';
import { characters, isUnstorable } from '../reads/query-string.js';
import { jsonFault } from './json-value.js';
import { parseTimestamp } from './timestamp.js';
import type { ValueFault } from './value-fault.js';

/** Checks one value that is not null. */
export type ColumnCheck = (value: unknown) => ValueFault | null;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_TEXT = 100_000;
const LONGEST_ARRAY = 1_000;
const INT4 = 2_147_483_647;

function number(column: SourceColumn, integer: boolean, least: number, most: number): ColumnCheck {
  const minimum = column.minimum ?? least;
  const maximum = column.maximum ?? most;
  const kind = integer ? 'an integer' : 'a finite number';
  return (value) => {
    if (typeof value !== 'number' || !(integer ? Number.isSafeInteger(value) : Number.isFinite(value))) {
      return { detail: `must be ${kind}`, limit: kind };
    }
    if (value < minimum) return { detail: `must be at least ${minimum}`, limit: minimum };
    return value > maximum ? { detail: `must be at most ${maximum}`, limit: maximum } : null;
  };
}

function text(column: SourceColumn): ColumnCheck {
  const limit = column.maxLength ?? LONGEST_TEXT;
  const least = column.minLength ?? 0;
  const pattern = column.pattern && new RegExp(`^(?:${column.pattern.expression})$`, 'u');
  return (value) => {
    if (typeof value !== 'string') return { detail: 'must be text', limit: 'text' };
    if (isUnstorable(value)) return { detail: 'holds a NUL or a lone surrogate', limit: 'valid Unicode' };
    if (column.oneOf && !column.oneOf.includes(value)) {
      return { detail: `must be one of: ${column.oneOf.join(', ')}`, limit: column.oneOf };
    }
    if (value.length < 2 * least && characters(value) < least) {
      return { detail: `must have at least ${least} character${least === 1 ? '' : 's'}`, limit: least };
    }
    if (pattern?.test(value) === false)
      return { detail: `must be ${column.pattern?.words}`, limit: column.pattern?.words };
    // A character may be two units: count them only where units alone do not settle it.
    if (column.cut === true) return null;
    const tooLong = value.length > limit && (value.length > 2 * limit || characters(value) > limit);
    return tooLong ? { detail: `must have at most ${limit} characters`, limit } : null;
  };
}

function list(item: ColumnCheck): ColumnCheck {
  return (value) => {
    if (!Array.isArray(value)) return { detail: 'must be an array', limit: 'array' };
    if (value.length > LONGEST_ARRAY)
      return { detail: `must have at most ${LONGEST_ARRAY} entries`, limit: LONGEST_ARRAY };
    for (const entry of value) {
      const fault = item(entry);
      if (fault) return { detail: `each entry ${fault.detail}`, limit: fault.limit };
    }
    return null;
  };
}

function matching(test: (value: string) => boolean, kind: string): ColumnCheck {
  return (value) => (typeof value === 'string' && test(value) ? null : { detail: `must be ${kind}`, limit: kind });
}

const uuid = matching((value) => UUID.test(value), 'a UUID');

function isAddress(value: string): boolean {
  const [address = '', mask, ...rest] = value.split('/');
  const version = isIP(address);
  const bits = version === 4 ? 32 : 128;
  return (
    version > 0 &&
    rest.length === 0 &&
    !address.includes('%') &&
    (mask === undefined || (/^\d{1,3}$/.test(mask) && Number(mask) <= bits))
  );
}

/** Makes the check of a column. */
export function columnCheck(column: SourceColumn): ColumnCheck {
  switch (column.type) {
    case 'text':
      return text(column);
    case 'integer':
      return number(column, true, -INT4 - 1, INT4);
    case 'bigint':
      return number(column, true, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    case 'numeric':
    case 'double precision':
      return number(column, false, -Number.MAX_VALUE, Number.MAX_VALUE);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? null : { detail: 'must be true or false', limit: 'boolean' });
    case 'timestamptz':
      return matching((value) => parseTimestamp(value) !== null, 'an RFC 3339 timestamp');
    case 'uuid':
      return uuid;
    case 'uuid[]':
      return list(uuid);
    case 'text[]':
      return list(text(column));
    case 'inet':
      return matching(isAddress, 'an IP address');
    case 'jsonb':
      return (value) => jsonFault(value, column);
  }
}
