import { type StatementParts, writtenSql } from './statement-parts.js';
import type { WriteStatements } from './write-statements.types.js';

/**
 * The statements that are others where a source is partitioned by its time: facts are looked up through their keys, which know
 * the partition, so that a row costs one look-up and not one in each partition.
 */
export function partitionedStatements(
  parts: StatementParts,
  keyTable: string,
  time: string,
): Pick<WriteStatements, 'insert' | 'same' | 'update' | 'remove'> {
  const { table, keys, list, rows, keyRows, row, matched, set } = parts;
  // Given rows whose fact is there, and when it happened.
  const known = (from: string): string =>
    `with known as materialized (
        select r.*, k.${time} as tessera_moment from ${from} join ${keyTable} as k on ${matched('k', 'r')}
    )`;
  // However rows are joined, partitions before the first moment and after the last are left alone.
  const found = `${matched('t', 'r')} and t.${time} = r.tessera_moment
        and t.${time} >= (select min(tessera_moment) from known) and t.${time} <= (select max(tessera_moment) from known)`;
  return {
    // The offset keeps the look-ups, and so the locks of the rows that go in, in the order of the rows.
    insert: `with written as (
        insert into ${table} (${list}) select ${list} from ${rows}
        where not exists (select from ${keyTable} as k where ${matched('k', 'r')} offset 0)
        returning ${keys.join(', ')}
    )
    ${writtenSql(parts)}`,
    same: `${known(rows)} select r.tessera_at from known as r join ${table} as t on ${found} where ${row('t')} is not distinct from ${row('r')}`,
    update: `${known(rows)} update ${table} as t set ${set} from known as r where ${found} and ${row('t')} is distinct from ${row('r')} returning r.tessera_at`,
    remove: `${known(keyRows)} delete from ${table} as t using known as r where ${found} returning r.tessera_at`,
  };
}
