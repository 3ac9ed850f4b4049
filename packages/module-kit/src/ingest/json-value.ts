import { isUnstorable } from '../reads/query-string.js';
import type { ValueFault } from './value-fault.js';

/** Deepest nesting where a column says nothing. */
export const DEEPEST = 32;
/** Longest JSON value where a column says nothing, in bytes. */
export const LONGEST_JSON = 1_048_576;

/** Limits of a JSON value. */
export interface JsonLimits {
  readonly maxBytes?: number;
  readonly maxDepth?: number;
}

/** JSON text of a number has no more characters than this. */
const LONGEST_NUMBER = 25;
/** Bytes that one UTF-16 unit takes at most in JSON text: an escape. */
const UNIT = 6;

/**
 * Why a parsed JSON value cannot be stored as jsonb; null if it can. Looks without recursion, so that depth cannot hurt,
 * and writes a value out for its size only where it could be too long.
 */
export function jsonFault(value: unknown, limits: JsonLimits = {}): ValueFault | null {
  const { maxBytes = LONGEST_JSON, maxDepth = DEEPEST } = limits;
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  let longest = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: at, depth } = next;
    longest += 3 + (typeof at === 'string' ? UNIT * at.length : LONGEST_NUMBER);
    if (typeof at === 'string' && isUnstorable(at)) return unfit('holds a NUL or a lone surrogate');
    if (typeof at === 'number' && !Number.isFinite(at)) return unfit('holds a number that is not finite');
    if (at === null || typeof at !== 'object') continue;
    if (depth >= maxDepth) return { detail: `is nested deeper than ${maxDepth}`, limit: maxDepth };
    if (!Array.isArray(at)) {
      for (const name of Object.keys(at)) {
        if (isUnstorable(name)) return unfit('holds a NUL or a lone surrogate in a name');
        longest += 3 + UNIT * name.length;
      }
    }
    for (const child of Object.values(at)) open.push({ value: child, depth: depth + 1 });
  }
  return longest <= maxBytes ? null : sizeFault(value, maxBytes);
}

function sizeFault(value: unknown, limit: number): ValueFault | null {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  return bytes <= limit ? null : { detail: `has ${bytes} bytes as JSON, more than ${limit}`, limit };
}

function unfit(detail: string): ValueFault {
  return { detail, limit: 'storable JSON' };
}
