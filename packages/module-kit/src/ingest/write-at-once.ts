import type { Sql } from '@tessera/db-core';
import { isDataError } from '../http/data-error.js';
import { erasedItems } from '../subjects/erased-items.js';
import type { Fate } from './fate.js';
import type { ValidItem } from './ingest-item.js';
import { addRows, insertRows } from './insert-rows.js';
import type { ModuleIngest } from './module-ingest.js';

/** Not for one insert: nothing of the transaction stays, and the items are written with care. */
export class TakeCare extends Error {}

/**
 * Inserts different facts of one source, which have been checked but for the sealed line: that is looked up as the
 * insert sees it. Throws {@link TakeCare} where one is below it, about an erased person or of no known parent, and a unique violation where
 * `allNew` does not hold.
 */
export async function insertAtOnce(
  sql: Sql,
  ingest: ModuleIngest,
  items: readonly ValidItem[],
  allNew: boolean,
): Promise<readonly Fate[]> {
  const [first] = items;
  if (!first) return [];
  if ((await erasedItems(sql, ingest.module, items)).size > 0) throw new TakeCare();
  if ((await ingest.parents.orphans(sql, items)).size > 0) throw new TakeCare();
  const statements = ingest.statementsOf(first.source);
  const { fates, sealedBefore } = await (allNew ? addRows : insertRows)(sql, statements, items);
  if (sealedBefore !== null && items.some(({ at }) => at < sealedBefore)) throw new TakeCare();
  return fates;
}

/** Whether writing with care may still save what is good. */
export function needsCare(error: unknown): boolean {
  return error instanceof TakeCare || isDataError(error);
}
