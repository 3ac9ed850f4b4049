import type { Sql } from '../connection/index.js';
import { quoteName } from '../refresh/identifiers.js';

/** A column as the catalog has it; `type` without length or precision. */
export interface FoundColumn {
  readonly name: string;
  readonly type: string;
}

export interface FoundRelation {
  readonly schema: string;
  readonly quoted: string;
  /** `relkind` of pg_class. */
  readonly kind: string;
  readonly columns: ReadonlyMap<string, FoundColumn>;
  readonly partitions: readonly string[];
}

const LOOK_UP = `
select c.oid::integer as oid, n.nspname as schema, c.relname as name, c.relkind::text as kind
from pg_catalog.pg_class as c
join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where c.oid = to_regclass($1)`;

const COLUMNS = `
select a.attname as name, format_type(a.atttypid, null) as type
from pg_catalog.pg_attribute as a
where a.attrelid = $1::oid and a.attnum > 0 and not a.attisdropped
order by a.attnum`;

const PARTITIONS = `
select n.nspname as schema, c.relname as name
from pg_catalog.pg_partition_tree($1::oid::regclass) as t
join pg_catalog.pg_class as c on c.oid = t.relid
join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where t.level > 0 and c.relkind in ('r', 'p')
order by 1, 2`;

/** Looks a relation up by `schema.name` (or a name on the search path); undefined when there is none. */
export async function findRelation(sql: Sql, name: string): Promise<FoundRelation | undefined> {
  const [found] = await sql.query<{ oid: number; schema: string; name: string; kind: string }>(LOOK_UP, [name]);
  if (!found) return undefined;
  const columns = await sql.query<FoundColumn>(COLUMNS, [found.oid]);
  const partitions =
    found.kind === 'p' ? await sql.query<{ schema: string; name: string }>(PARTITIONS, [found.oid]) : [];
  return {
    schema: found.schema,
    quoted: `${quoteName(found.schema)}.${quoteName(found.name)}`,
    kind: found.kind,
    columns: new Map(columns.map((column) => [column.name, column])),
    partitions: partitions.map((p) => `${quoteName(p.schema)}.${quoteName(p.name)}`),
  };
}
