import type { Sql } from '@tessera/db-core';
import { isDataError } from '../http/data-error.js';
import type { ItemError, ValidItem } from './ingest-item.js';
import { shownValue } from './shown-value.js';
import type { Group } from './waves.js';
import type { WriteStatements } from './write-statements.js';

/** What became of one item. */
export type Fate =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'error'; readonly error: ItemError };

const ACCEPTED: Fate = { kind: 'accepted' };
const DUPLICATE: Fate = { kind: 'duplicate' };

function payload(items: readonly ValidItem[]): string {
  return JSON.stringify(items.map((item, at) => ({ ...item.row, tessera_at: at })));
}

function fails(item: ValidItem, code: string, detail: string): Fate {
  return { kind: 'error', error: { index: item.index, id: item.id, code, detail } };
}

/**
 * Writes a group within an open transaction; the fates are in the order of its items. A value that only PostgreSQL
 * finds bad costs its own item: the group is halved until that one is alone.
 */
export async function writeGroup(sql: Sql, statements: WriteStatements, group: Group): Promise<Fate[]> {
  const { items } = group;
  await sql.query('savepoint tessera_group');
  try {
    const fates = await write(sql, statements, group);
    await sql.query('release savepoint tessera_group');
    return fates;
  } catch (error) {
    if (!isDataError(error)) throw error;
    await sql.query('rollback to savepoint tessera_group');
    await sql.query('release savepoint tessera_group');
    const [only, second] = items;
    if (only && !second) return [fails(only, 'refused', refusal(error, only))];
    const half = Math.ceil(items.length / 2);
    const first = await writeGroup(sql, statements, { ...group, items: items.slice(0, half) });
    return [...first, ...(await writeGroup(sql, statements, { ...group, items: items.slice(half) }))];
  }
}

/** Names the column where PostgreSQL does, by itself or in a constraint that has the name it gives by default. */
function refusal(error: unknown, item: ValidItem): string {
  const { column, constraint } = (error ?? {}) as { readonly column?: unknown; readonly constraint?: unknown };
  const names = Object.keys(item.row);
  const name =
    names.find((known) => known === column) ?? names.find((known) => `${item.source}_${known}_check` === constraint);
  return name === undefined
    ? 'the database refuses a value of this item'
    : `${name}: the database refuses this value (value ${shownValue(item.row[name])}, limit a check of the table)`;
}

async function write(sql: Sql, statements: WriteStatements, { op, items }: Group): Promise<Fate[]> {
  const text = payload(items);
  if (op === 'insert') {
    const rows = await sql.query<Record<string, string>>(statements.insert, [text]);
    if (rows.length === items.length) return items.map(() => ACCEPTED);
    const written = new Set(rows.map((row) => JSON.stringify(Object.values(row))));
    const left = items.filter((item) => !written.has(identityText(item)));
    const same = await sameContent(sql, statements, left);
    return items.map((item) => {
      if (written.has(identityText(item))) return ACCEPTED;
      return same.has(item)
        ? DUPLICATE
        : fails(item, 'conflict', `id: exists with other content (value ${item.id ?? ''}, limit one content per id)`);
    });
  }
  const rows = await sql.query<{ tessera_at: number }>(op === 'update' ? statements.update : statements.remove, [text]);
  const touched = new Set(rows.map((row) => row.tessera_at));
  // Nothing to delete is what a delete that is sent again finds.
  if (op === 'delete') return items.map((_, at) => (touched.has(at) ? ACCEPTED : DUPLICATE));
  const left = items.filter((_, at) => !touched.has(at));
  const same = await sameContent(sql, statements, left);
  return items.map((item, at) => {
    if (touched.has(at)) return ACCEPTED;
    return same.has(item)
      ? DUPLICATE
      : fails(item, 'not_found', `id: no such fact to update (value ${item.id ?? ''}, limit an existing id)`);
  });
}

/** Tenant and key as PostgreSQL writes them back: uuids in lower case. */
function identityText(item: ValidItem): string {
  const values = JSON.parse(item.identity) as unknown[];
  return JSON.stringify(values.map(String));
}

async function sameContent(
  sql: Sql,
  statements: WriteStatements,
  items: readonly ValidItem[],
): Promise<ReadonlySet<ValidItem>> {
  if (items.length === 0) return new Set();
  const rows = await sql.query<{ tessera_at: number }>(statements.same, [payload(items)]);
  return new Set(rows.flatMap(({ tessera_at }) => items[tessera_at] ?? []));
}
