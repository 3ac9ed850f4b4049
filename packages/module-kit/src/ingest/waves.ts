import type { Source } from '@tessera/db-core';
import type { Operation, ValidItem } from './ingest-item.js';
import { inWriteOrder } from './write-order.js';

/** Items of one source and operation, with at most one per fact (inserts: equal ones follow in the next wave). */
export interface Group {
  readonly source: Source;
  readonly op: Operation;
  readonly items: readonly ValidItem[];
}

const OPERATIONS: readonly Operation[] = ['insert', 'update', 'delete'];

/**
 * Orders items into groups that are written as one statement each. Items about the same fact keep their order: the
 * n-th of them is in the n-th wave.
 */
export function groupItems(items: readonly ValidItem[], sources: readonly Source[]): Group[] {
  const inserts = distinctInserts(items);
  if (inserts) return [inserts];
  const seen = new Map<string, number>();
  const waves: ValidItem[][] = [];
  for (const item of items) {
    const fact = `${item.source.name} ${item.identity}`;
    const wave = seen.get(fact) ?? 0;
    seen.set(fact, wave + 1);
    (waves[wave] ??= []).push(item);
  }
  return waves.flatMap((wave) =>
    sources.flatMap((source) =>
      OPERATIONS.map((op) => ({
        source,
        op,
        items: inWriteOrder(
          source,
          wave.filter((item) => item.source === source && item.op === op),
        ),
      })).filter((group) => group.items.length > 0),
    ),
  );
}

/** The one group of items that are all inserts of different facts into one source; null for any others. */
export function distinctInserts(items: readonly ValidItem[]): Group | null {
  const [first] = items;
  if (!first) return null;
  const { source } = first;
  const seen = new Set<string>();
  for (const item of items) {
    if (item.op !== 'insert' || item.source !== source) return null;
    seen.add(item.identity);
  }
  return seen.size === items.length ? { source, op: 'insert', items: inWriteOrder(source, items) } : null;
}
