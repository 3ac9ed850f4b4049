import type { Source, Tenant } from '@tessera/db-core';
import { ingestColumns } from './ingest-columns.js';

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

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The sealed line of one source, null where there is none. */
function sealedLine(schema: string, source: string): string {
  return `(select 1000 * extract(epoch from sealed_before)::double precision from core.source_state
        where module = ${literal(schema)} and source = ${literal(source)} and isfinite(sealed_before)) as sealed`;
}

/** Set-based statements over `<schema>.<source>`. Names come from the definition, values as one parameter. */
export function writeStatements(schema: string, source: Source, tenant: Tenant): WriteStatements {
  const columns = Object.entries(ingestColumns(source, tenant)).map(([name, { type }]) => ({
    name: quoted(name),
    type,
  }));
  const keys = [tenant.column, ...source.key.filter((name) => name !== tenant.column)].map(quoted);
  const table = `${quoted(schema)}.${quoted(source.name)}`;
  const list = columns.map(({ name }) => name).join(', ');
  const given = (names: readonly { name: string; type: string }[]): string =>
    `json_to_recordset($1::json) as r (tessera_at integer, ${names.map(({ name, type }) => `${name} ${type}`).join(', ')})`;
  const row = (alias: string): string => `row(${columns.map(({ name }) => `${alias}.${name}`).join(', ')})`;
  const matched = keys.map((key) => `t.${key} = r.${key}`).join(' and ');
  const changed = columns.filter(({ name }) => !keys.includes(name));
  const set = (changed.length > 0 ? changed : columns).map(({ name }) => `${name} = r.${name}`).join(', ');
  const sealed = sealedLine(schema, source.name);
  const insert = `insert into ${table} (${list}) select ${list} from ${given(columns)}`;
  return {
    add: `with added as (${insert}) select ${sealed}`,
    insert: `with written as (
        ${insert} on conflict do nothing returning ${keys.join(', ')}
    )
    select case when count(*) < $2 then coalesce(json_agg(json_build_array(${keys.map((key) => `${key}::text`).join(', ')})), '[]') end as written,
        ${sealed}
    from written`,
    same: `select r.tessera_at from ${given(columns)} join ${table} as t on ${matched} where ${row('t')} is not distinct from ${row('r')}`,
    update: `update ${table} as t set ${set} from ${given(columns)} where ${matched} and ${row('t')} is distinct from ${row('r')} returning r.tessera_at`,
    remove: `delete from ${table} as t using ${given(columns.filter(({ name }) => keys.includes(name)))} where ${matched} returning r.tessera_at`,
  };
}
