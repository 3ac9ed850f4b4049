import type { Source } from '@tessera/db-core';
import { wellFormed } from '../reads/query-string.js';

/** The key as callers know it, null where it is not there. */
export function idOf(source: Source | undefined, item: Readonly<Record<string, unknown>>): string | null {
  const values = (source?.key ?? ['id']).map((name) => (Object.hasOwn(item, name) ? item[name] : undefined));
  if (values.some((value) => typeof value !== 'string' && typeof value !== 'number')) return null;
  return wellFormed(values.map(String).join('/').slice(0, 200));
}

/** The `id` of an item whose source is not looked at. */
export function idText(item: unknown): string | null {
  return item === null || typeof item !== 'object' ? null : idOf(undefined, { ...item });
}
