import type { Operation, ValidItem } from './ingest-item.js';

/** Items of one source and operation, with at most one per fact (inserts: equal ones follow in the next wave). */
export interface Group {
  readonly source: string;
  readonly op: Operation;
  readonly items: readonly ValidItem[];
}

const OPERATIONS: readonly Operation[] = ['insert', 'update', 'delete'];

/**
 * Orders items into groups that are written as one statement each. Items about the same fact keep their order: the
 * n-th of them is in the n-th wave.
 */
export function groupItems(items: readonly ValidItem[], sources: readonly string[]): Group[] {
  const seen = new Map<string, number>();
  const waves: ValidItem[][] = [];
  for (const item of items) {
    const fact = `${item.source} ${item.identity}`;
    const wave = seen.get(fact) ?? 0;
    seen.set(fact, wave + 1);
    (waves[wave] ??= []).push(item);
  }
  return waves.flatMap((wave) =>
    sources.flatMap((source) =>
      OPERATIONS.map((op) => ({
        source,
        op,
        // In one order everywhere, so that two calls with the same facts do not lock each other out.
        items: wave
          .filter((item) => item.source === source && item.op === op)
          .sort((a, b) => (a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0)),
      })).filter((group) => group.items.length > 0),
    ),
  );
}
