import type { CatalogEntry } from './query-catalog.js';
import type { CursorPosition } from './cursor.js';
import { isExported } from './export-codes.js';
import type { ReadRequest } from './read-request.js';

/** Bounds of the window that a statement runs over. */
export interface Bounds {
  readonly from: string | null;
  readonly to: string | null;
}

/** Values of a composed statement, in order. One row more than the page tells whether there is a next page. */
export function bindValues(
  entry: CatalogEntry,
  request: ReadRequest,
  bounds: Bounds,
  after: CursorPosition | null,
): unknown[] {
  const shared: Readonly<Record<string, unknown>> = {
    from: bounds.from,
    to: bounds.to,
    tz: request.tz,
    tenants: request.tenants,
    exported: isExported(request),
  };
  const own = entry.own.map((name) => (Object.hasOwn(request.values, name) ? request.values[name] : shared[name]));
  const host = entry.host.map((value) => {
    if (value === 'limit') return (request.limit ?? 0) + 1;
    if (value.startsWith('key_')) return after?.key[Number(value.slice(4))] ?? null;
    return shared[value];
  });
  return [...own, ...host].map((value) => value ?? null);
}
