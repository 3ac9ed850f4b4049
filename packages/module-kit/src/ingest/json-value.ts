import { isUnstorable } from '../reads/query-string.js';

/** Deepest nesting that ingest takes. */
export const DEEPEST = 32;

/** Why a parsed JSON value cannot be stored as jsonb; null if it can. Looks without recursion, so that depth cannot hurt. */
export function jsonFault(value: unknown): string | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: at, depth } = next;
    if (typeof at === 'string' && isUnstorable(at)) return 'holds a NUL or a lone surrogate';
    if (typeof at === 'number' && !Number.isFinite(at)) return 'holds a number that is not finite';
    if (at === null || typeof at !== 'object') continue;
    if (depth >= DEEPEST) return `is nested deeper than ${DEEPEST}`;
    if (!Array.isArray(at) && Object.keys(at).some(isUnstorable)) return 'holds a NUL or a lone surrogate in a name';
    for (const child of Object.values(at)) open.push({ value: child, depth: depth + 1 });
  }
  return null;
}
