import type { Source, Tenant } from '@tessera/db-core';
import { ingestColumns } from './ingest-columns.js';

/** What the statements about one source are made of; names are quoted. */
export interface StatementParts {
  readonly table: string;
  /** Tenant and key. */
  readonly keys: readonly string[];
  /** All columns, as a list. */
  readonly list: string;
  /** The given rows as `r`, all columns or the keys alone. */
  readonly rows: string;
  readonly keyRows: string;
  /** A row of all columns of an alias. */
  readonly row: (alias: string) => string;
  /** Whether two rows are about the same fact. */
  readonly matched: (a: string, b: string) => string;
  /** What an update sets, out of `r`. */
  readonly set: string;
  /** The sealed line of the source, null where there is none: a select list's item. */
  readonly sealed: string;
}

/** Quotes a name for SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function sealedLine(schema: string, source: string): string {
  return `(select 1000 * extract(epoch from sealed_before)::double precision from core.source_state
        where module = ${literal(schema)} and source = ${literal(source)} and isfinite(sealed_before)) as sealed`;
}

/** Parts of the statements about one source of a module. */
export function partsOf(schema: string, source: Source, tenant: Tenant): StatementParts {
  const columns = Object.entries(ingestColumns(source, tenant)).map(([name, { type }]) => ({
    name: quoted(name),
    type,
  }));
  const keys = [tenant.column, ...source.key.filter((name) => name !== tenant.column)].map(quoted);
  const given = (names: readonly { name: string; type: string }[]): string =>
    `json_to_recordset($1::json) as r (tessera_at integer, ${names.map(({ name, type }) => `${name} ${type}`).join(', ')})`;
  const changed = columns.filter(({ name }) => !keys.includes(name));
  return {
    table: `${quoted(schema)}.${quoted(source.name)}`,
    keys,
    list: columns.map(({ name }) => name).join(', '),
    rows: given(columns),
    keyRows: given(columns.filter(({ name }) => keys.includes(name))),
    row: (alias) => `row(${columns.map(({ name }) => `${alias}.${name}`).join(', ')})`,
    matched: (a, b) => keys.map((key) => `${a}.${key} = ${b}.${key}`).join(' and '),
    set: (changed.length > 0 ? changed : columns).map(({ name }) => `${name} = r.${name}`).join(', '),
    sealed: sealedLine(schema, source.name),
  };
}

/** The answer of an insert, out of the relation `written`. */
export function writtenSql({ keys, sealed }: StatementParts): string {
  const identity = keys.map((key) => `${key}::text`).join(', ');
  return `select case when count(*) < $2 then coalesce(json_agg(json_build_array(${identity})), '[]') end as written,
        ${sealed}
    from written`;
}
