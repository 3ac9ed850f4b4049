import type { Erasing, Source, Tenant } from '../model/index.js';
import type { ResolvedSource } from '../sources/resolve-source.js';

/** Columns of a source that name a person, by what erasing that person does to the row. */
export function subjectColumns(source: Source, erasing?: Erasing): string[] {
  return Object.entries(source.subjects ?? {})
    .filter(([, does]) => erasing === undefined || does === erasing)
    .map(([name]) => name);
}

/** Columns that are set to null where a row is anonymised: those that name persons, and all that is personal. */
export function anonymisedColumns(source: Source): string[] {
  const columns = subjectColumns(source, 'anonymise');
  if (columns.length === 0) return [];
  const personal = Object.entries(source.columns)
    .filter(([name, column]) => column.personal === true && !source.key.includes(name))
    .map(([name]) => name);
  return [...new Set([...columns, ...personal])];
}

/** How to ask whether a value is an erased person's id. */
export type AskErased = (module: string, subject: string, tenant: string) => string;

function digestOf(subject: string): string {
  const pad = (which: string): string => `(select k.${which}_pad from core.subject_key as k)`;
  return `sha256(${pad('outer')} || sha256(${pad('inner')} || convert_to(coalesce((${subject})::text, ''), 'UTF8')))`;
}

/** SQL: the same for few rows, by index; only where there are tombstones at all, which the variable `v_tombstones` says. */
export const isErasedHere: AskErased = (module, subject, tenant) =>
  `(v_tombstones and exists (
            select from core.tombstone as t
            where t.module = '${module}' and t.digest = ${digestOf(subject)}
                and (t.tenant is null or t.tenant = coalesce((${tenant})::text, ''))
        ))`;

/**
 * SQL: is this an erased person's id? A set of no tombstones is seen before any digest is computed, so that it costs
 * nothing where nobody was erased; with tombstones it costs two hashes a row. Never null.
 */
export const isErased: AskErased = (module, subject, tenant) => {
  const digest = digestOf(subject);
  return `(${digest} in (select t.digest from core.tombstone as t where t.module = '${module}' and t.tenant is null)
        or (${digest}, coalesce((${tenant})::text, '')) in (select t.digest, t.tenant from core.tombstone as t where t.module = '${module}' and t.tenant is not null))`;
};

/** SQL: does any of these columns of a row name an erased person? */
export function namesErased(
  ask: AskErased,
  module: string,
  tenant: Tenant,
  columns: readonly string[],
  alias: string,
): string {
  return columns.map((name) => ask(module, `${alias}.${name}`, `${alias}.${tenant.column}`)).join('\n        or ');
}

/** The contract's columns over a row `r` as they are to be seen: where a person was made anonymous, without what names them. */
export function seenColumns(
  module: string,
  source: Source,
  resolved: ResolvedSource,
  tenantSql: string,
  ask: AskErased = isErased,
): ResolvedSource['mappedColumns'] {
  const subjects = subjectColumns(source, 'anonymise').flatMap((name) => sqlOf(resolved, name));
  if (subjects.length === 0) return resolved.mappedColumns;
  const erased = subjects.map((sql) => ask(module, sql, tenantSql)).join(' or ');
  const hidden = anonymisedColumns(source);
  return resolved.mappedColumns.map((column) =>
    hidden.includes(column.name) ? { ...column, sql: `case when not (${erased}) then ${column.sql} end` } : column,
  );
}

/** The expression of one contract column over a row `r`. */
export function sqlOf(resolved: ResolvedSource, name: string): string[] {
  return resolved.mappedColumns.filter((column) => column.name === name).map(({ sql }) => sql);
}
