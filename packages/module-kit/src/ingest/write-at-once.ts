import type { Sql } from '@tessera/db-core';
import { isDataError } from '../http/data-error.js';
import type { Fate } from './fate.js';
import type { ValidItem } from './ingest-item.js';
import { insertRows } from './insert-rows.js';
import type { WriteStatements } from './write-statements.js';

/** Not for one insert: nothing of the transaction stays, and the items are written with care. */
export class TakeCare extends Error {}

/**
 * Inserts different facts of one source, which have been checked but for the sealed line: that is looked up as the
 * insert sees it. Throws {@link TakeCare} where one is below it.
 */
export async function insertAtOnce(
  sql: Sql,
  statements: WriteStatements,
  items: readonly ValidItem[],
): Promise<readonly Fate[]> {
  const { fates, sealedBefore } = await insertRows(sql, statements, items);
  if (sealedBefore !== null && items.some(({ at }) => at < sealedBefore)) throw new TakeCare();
  return fates;
}

/** Whether writing with care may still save what is good. */
export function needsCare(error: unknown): boolean {
  return error instanceof TakeCare || isDataError(error);
}
