import { wellFormed } from '../reads/query-string.js';
import { DEEPEST } from './json-value.js';

const LONGEST_SHOWN = 100;
const MOST_ENTRIES = 1_000;

/**
 * A refused value as an answer may show it, at most 100 characters. Describes what is too deep or too large to be
 * written out: a value is refused for its depth or size exactly where writing it would fail or take long.
 */
export function shownValue(value: unknown): string {
  const text = describe(value);
  return wellFormed(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  // JSON would write null for one that is not finite.
  if (typeof value === 'number') return String(value);
  return unwritable(value) ?? JSON.stringify(value, shortened);
}

function shortened(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, LONGEST_SHOWN + 1) : value;
}

/** What a value is that is not to be written out, null where it may be. Looks without recursion. */
function unwritable(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return null;
  const open: { readonly value: object; readonly depth: number }[] = [{ value, depth: 0 }];
  let entries = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: at, depth } = next;
    if (depth >= DEEPEST) return `${kindOf(value)} nested deeper than ${DEEPEST}`;
    const children: readonly unknown[] = Array.isArray(at) ? at : Object.values(at);
    entries += children.length;
    if (entries > MOST_ENTRIES) return `${kindOf(value)} of more than ${MOST_ENTRIES} values`;
    for (const child of children) {
      if (child !== null && typeof child === 'object') open.push({ value: child, depth: depth + 1 });
    }
  }
  return null;
}

function kindOf(value: object): string {
  return Array.isArray(value) ? 'array' : 'object';
}
