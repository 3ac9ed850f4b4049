import type { Source, Tenant } from '@tessera/db-core';
import { partitionedStatements } from './partitioned-statements.js';
import { partsOf, quoted, type StatementParts, writtenSql } from './statement-parts.js';
import type { WriteStatements } from './write-statements.types.js';

/** Set-based statements over `<schema>.<source>`. Names come from the definition, values as one parameter. */
export function writeStatements(schema: string, source: Source, tenant: Tenant): WriteStatements {
  const parts = partsOf(schema, source, tenant);
  const { table, keys, list, rows, keyRows, row, set, sealed } = parts;
  const matched = parts.matched('t', 'r');
  const { stream } = source;
  // A fact that is there must not get a place in its stream first; the offset keeps the rows in order.
  const isNew = stream ? `where not exists (select from ${table} as t where ${matched} offset 0)` : '';
  const insert = `insert into ${table} (${list}) select ${list} from ${rows}`;
  const plain = {
    add: `with added as (${insert}) select ${sealed}`,
    insert: `with written as (
        ${insert} ${isNew} on conflict do nothing returning ${keys.join(', ')}
    )
    ${writtenSql(parts)}`,
    same: `select r.tessera_at from ${rows} join ${table} as t on ${matched} where ${row('t')} is not distinct from ${row('r')}`,
    ...(stream && { taken: takenSql(parts, [tenant.column, stream.of, stream.sender, stream.number]) }),
    update: `update ${table} as t set ${set} from ${rows} where ${matched} and ${row('t')} is distinct from ${row('r')} returning r.tessera_at`,
    remove: `delete from ${table} as t using ${keyRows} where ${matched} returning r.tessera_at`,
  };
  return source.partitions === undefined || source.time === undefined
    ? plain
    : {
        ...plain,
        ...partitionedStatements(parts, `${quoted(schema)}.${quoted(`${source.name}_key`)}`, quoted(source.time)),
      };
}

function takenSql({ table, rows, matched }: StatementParts, columns: readonly string[]): string {
  const same = columns.map((name) => `t.${quoted(name)} = r.${quoted(name)}`).join(' and ');
  return `select r.tessera_at from ${rows} join ${table} as t on ${same} where not (${matched('t', 'r')})`;
}
