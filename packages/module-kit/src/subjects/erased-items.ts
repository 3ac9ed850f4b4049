import { absentTenant, type Sql, type Tenant } from '@tessera/db-core';
import type { Fate } from '../ingest/fate.js';
import type { ValidItem } from '../ingest/ingest-item.js';
import { idOf } from '../ingest/item-id.js';

const ERASED = 'select core.erased_among($1, $2::text[], $3::text[]) as positions';

/** Items about persons who were erased; asks the database only where a source names persons. */
export async function erasedItems(
  sql: Sql,
  module: { readonly name: string; readonly tenant: Tenant },
  items: readonly ValidItem[],
): Promise<ReadonlySet<ValidItem>> {
  const named = items.flatMap((item) =>
    Object.keys(item.source.subjects ?? {}).flatMap((column) => {
      const subject = item.row[column];
      return typeof subject === 'string' || typeof subject === 'number' ? [{ item, subject: String(subject) }] : [];
    }),
  );
  if (named.length === 0) return new Set();
  const tenants = named.map(({ item }) => {
    const tenant = item.row[module.tenant.column];
    return typeof tenant === 'string' ? tenant : absentTenant(module.tenant);
  });
  const [found] = await sql.query<{ positions: number[] }>(ERASED, [
    module.name,
    tenants,
    named.map(({ subject }) => subject),
  ]);
  return new Set(found?.positions.flatMap((position) => named[position - 1]?.item ?? []));
}

/** The fate of such an item. It does not say whom the fact is about. */
export function subjectErased({ index, source, given }: ValidItem): Fate {
  const columns = Object.keys(source.subjects ?? {}).join(', ');
  const detail = `${columns}: the person was erased, and facts about them are not taken`;
  return { kind: 'error', error: { index, id: idOf(source, given), code: 'subject_erased', detail } };
}
