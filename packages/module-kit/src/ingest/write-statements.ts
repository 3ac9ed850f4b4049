import type { Source, Tenant } from '@tessera/db-core';
import { partitionedStatements } from './partitioned-statements.js';
import { partsOf, quoted, writtenSql } from './statement-parts.js';

/** Statements that write a set of rows given as one JSON array of objects; but for inserts each has its position, `tessera_at`. */
export interface WriteStatements {
  /** Fails where one is there already. Answers `sealed`, the sealed line in milliseconds since 1970. */
  readonly add: string;
  /**
   * Takes the number of rows as its second value. Answers one row: `written`, tenant and key of the rows that went in, null
   * where all did (the usual case is to cost nothing), and `sealed`.
   */
  readonly insert: string;
  /** Answers `tessera_at` of the rows whose fact is there with the same content. */
  readonly same: string;
  /** Answers `tessera_at` of the rows that changed their fact. */
  readonly update: string;
  /** Answers `tessera_at` of the rows whose fact was there. */
  readonly remove: string;
}

/** Set-based statements over `<schema>.<source>`. Names come from the definition, values as one parameter. */
export function writeStatements(schema: string, source: Source, tenant: Tenant): WriteStatements {
  const parts = partsOf(schema, source, tenant);
  const { table, keys, list, rows, keyRows, row, set, sealed } = parts;
  const matched = parts.matched('t', 'r');
  const insert = `insert into ${table} (${list}) select ${list} from ${rows}`;
  const plain = {
    add: `with added as (${insert}) select ${sealed}`,
    insert: `with written as (
        ${insert} on conflict do nothing returning ${keys.join(', ')}
    )
    ${writtenSql(parts)}`,
    same: `select r.tessera_at from ${rows} join ${table} as t on ${matched} where ${row('t')} is not distinct from ${row('r')}`,
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
