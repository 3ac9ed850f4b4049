import { errorCode, type Sql } from '@tessera/db-core';
import { isDataError } from '../http/data-error.js';
import { ACCEPTED, DUPLICATE, type Fate } from './fate.js';
import type { ValidItem } from './ingest-item.js';
import { insertRows, misfit, numbered, numberTaken, sameContent } from './insert-rows.js';
import { isDiscreet } from './row-rules.js';
import { shownValue } from './shown-value.js';
import { idOf } from './item-id.js';
import type { Group } from './waves.js';
import type { WriteStatements } from './write-statements.types.js';

const UNIQUE_VIOLATION = '23505';
/** Whoever added a fact at the same moment has committed it by the time it is known: the next look sees it. */
const TRIES = 3;

/**
 * Writes a group within an open transaction; the fates are in the order of its items. A value that only PostgreSQL
 * finds bad costs its own item: the group is halved until that one is alone.
 */
export async function writeGroup(
  sql: Sql,
  statements: WriteStatements,
  group: Group,
  tries = TRIES,
): Promise<readonly Fate[]> {
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
    if (errorCode(error) === UNIQUE_VIOLATION && tries > 1) return writeGroup(sql, statements, group, tries - 1);
    const [only, second] = items;
    if (only && !second) return [refusal(error, only)];
    const half = Math.ceil(items.length / 2);
    const first = await writeGroup(sql, statements, { ...group, items: items.slice(0, half) });
    return [...first, ...(await writeGroup(sql, statements, { ...group, items: items.slice(half) }))];
  }
}

/** Names the column where PostgreSQL does, by itself or in a constraint that has the name it gives by default. */
function refusal(error: unknown, item: ValidItem): Fate {
  const { code, column, constraint } = (error ?? {}) as {
    readonly code?: unknown;
    readonly column?: unknown;
    readonly constraint?: unknown;
  };
  const { stream, name: source } = item.source;
  if (code === '23505' && stream && constraint === `${source}_${stream.number}_idx`) return numberTaken(item);
  // A fact of somebody else, whose key this caller may not see.
  if (code === '23505') return misfit(item, 'conflict', 'exists with other content', 'one content per id');
  const names = Object.keys(item.row);
  const name =
    names.find((known) => known === column) ??
    names.find((known) => `${item.source.name}_${known}_check` === constraint);
  const detail =
    name === undefined
      ? 'the database refuses a value of this item'
      : `${name}: the database refuses this value (${isDiscreet(item.source) ? '' : `value ${shownValue(item.row[name])}, `}limit a check of the table)`;
  return { kind: 'error', error: { index: item.index, id: idOf(item.source, item.given), code: 'refused', detail } };
}

async function write(sql: Sql, statements: WriteStatements, { op, items }: Group): Promise<readonly Fate[]> {
  if (op === 'insert') return (await insertRows(sql, statements, items)).fates;
  const text = op === 'update' ? statements.update : statements.remove;
  const rows = await sql.query<{ tessera_at: number }>(text, [numbered(items)]);
  const touched = new Set(rows.map((row) => row.tessera_at));
  // Nothing to delete is what a delete that is sent again finds.
  if (op === 'delete') return items.map((_, at) => (touched.has(at) ? ACCEPTED : DUPLICATE));
  const left = items.filter((_, at) => !touched.has(at));
  const same = await sameContent(sql, statements, left);
  return items.map((item, at) => {
    if (touched.has(at)) return ACCEPTED;
    return same.has(item) ? DUPLICATE : misfit(item, 'not_found', 'no such fact to update', 'an existing id');
  });
}
