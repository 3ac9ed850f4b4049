import type { JsonText, Sql } from '@tessera/db-core';
import { ACCEPTED, DUPLICATE, type Fate } from './fate.js';
import type { ValidItem } from './ingest-item.js';
import { idOf } from './item-id.js';
import { shownValue } from './shown-value.js';
import { identityOf } from './source-validator.js';
import type { WriteStatements } from './write-statements.types.js';

/** What became of rows that were inserted. */
export interface Inserted {
  /** In the order of the items. */
  readonly fates: readonly Fate[];
  /** Facts before it, in milliseconds since 1970, are sealed; null: none are. */
  readonly sealedBefore: number | null;
}

interface Answer {
  /** Tenant and key of the rows that went in; null where all did. */
  readonly written: JsonText | null;
  readonly sealed: number | null;
}

/** Inserts items of one source that are all new, within an open transaction. Throws a unique violation where one is not. */
export async function addRows(sql: Sql, statements: WriteStatements, items: readonly ValidItem[]): Promise<Inserted> {
  const [answer] = await sql.query<Pick<Answer, 'sealed'>>(statements.add, [
    JSON.stringify(items.map(({ row }) => row)),
  ]);
  return { fates: items.map(() => ACCEPTED), sealedBefore: answer?.sealed ?? null };
}

/** Inserts items of one source, of which no two are about the same fact, within an open transaction. */
export async function insertRows(
  sql: Sql,
  statements: WriteStatements,
  items: readonly ValidItem[],
): Promise<Inserted> {
  const values = [JSON.stringify(items.map(({ row }) => row)), items.length];
  const [answer] = await sql.query<Answer>(statements.insert, values);
  if (!answer) throw new Error('an insert answered nothing');
  const { written, sealed: sealedBefore } = answer;
  if (written === null) return { fates: items.map(() => ACCEPTED), sealedBefore };
  const identities = new Set((written.toJSON() as readonly (readonly string[])[]).map(identityOf));
  const left = items.filter(({ identity }) => !identities.has(identity));
  const same = await sameContent(sql, statements, left);
  const taken = await takenNumbers(
    sql,
    statements,
    left.filter((item) => !same.has(item)),
  );
  const fates = items.map((item) => {
    if (identities.has(item.identity)) return ACCEPTED;
    if (same.has(item)) return DUPLICATE;
    return taken.has(item)
      ? numberTaken(item)
      : misfit(item, 'conflict', 'exists with other content', 'one content per id');
  });
  return { fates, sealedBefore };
}

/** Items of streams whose number another fact of their sender has. */
async function takenNumbers(
  sql: Sql,
  { taken }: WriteStatements,
  items: readonly ValidItem[],
): Promise<ReadonlySet<ValidItem>> {
  if (taken === undefined || items.length === 0) return new Set();
  const rows = await sql.query<{ tessera_at: number }>(taken, [numbered(items)]);
  return new Set(rows.flatMap(({ tessera_at }) => items[tessera_at] ?? []));
}

/** The fate of an item whose number in its stream another one has. */
export function numberTaken({ index, source, row, given }: ValidItem): Fate {
  const { of, sender, number } = source.stream ?? { of: '', sender: '', number: '' };
  const detail = `${number}: is that of another of this ${of} and ${sender} (value ${shownValue(row[number])}, limit one of each ${number})`;
  return { kind: 'error', error: { index, id: idOf(source, given), code: `${number}_taken`, detail } };
}

/** Items whose fact is there with the same content. */
export async function sameContent(
  sql: Sql,
  statements: WriteStatements,
  items: readonly ValidItem[],
): Promise<ReadonlySet<ValidItem>> {
  if (items.length === 0) return new Set();
  const rows = await sql.query<{ tessera_at: number }>(statements.same, [numbered(items)]);
  return new Set(rows.flatMap(({ tessera_at }) => items[tessera_at] ?? []));
}

/** Rows as a JSON text, each with its position. */
export function numbered(items: readonly ValidItem[]): string {
  return JSON.stringify(items.map(({ row }, at) => ({ ...row, tessera_at: at })));
}

/** An item that does not fit what is there. */
export function misfit(item: ValidItem, code: string, detail: string, limit: string): Fate {
  const id = idOf(item.source, item.given);
  const text = `id: ${detail} (value ${id ?? ''}, limit ${limit})`;
  return { kind: 'error', error: { index: item.index, id, code, detail: text } };
}
