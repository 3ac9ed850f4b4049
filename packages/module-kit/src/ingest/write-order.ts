import type { Source } from '@tessera/db-core';
import type { ValidItem } from './ingest-item.js';

/**
 * Items of one source in the order in which one statement writes them: the same everywhere, so that two calls with the same facts
 * do not lock each other out. Streams are written one after the other, each as it came, but what one sender sent by its numbers.
 */
export function inWriteOrder(source: Source, items: readonly ValidItem[]): readonly ValidItem[] {
  const { stream } = source;
  if (stream === undefined) return [...items].sort(byIdentity);
  const streams = groupedBy(items, (item) => `${tenantOf(item)}\u0000${String(item.row[stream.of])}`);
  return [...streams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, of]) => bySender(of, stream.sender, stream.number));
}

/** The places that a sender's items have among the others stay; who is in them follows the numbers. */
function bySender(items: readonly ValidItem[], sender: string, number: string): ValidItem[] {
  const senders = groupedBy(items, ({ row }) => String(row[sender]));
  for (const of of senders.values()) of.sort((a, b) => Number(a.row[number]) - Number(b.row[number])).reverse();
  return items.flatMap(({ row }) => senders.get(String(row[sender]))?.pop() ?? []);
}

function groupedBy(items: readonly ValidItem[], key: (item: ValidItem) => string): Map<string, ValidItem[]> {
  const groups = new Map<string, ValidItem[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** The identity begins with the tenant. */
function tenantOf({ identity }: ValidItem): string {
  return identity.slice(0, identity.indexOf('\u0000'));
}

function byIdentity(a: ValidItem, b: ValidItem): number {
  return a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0;
}
