import type { ColumnType, DataModel, PersonalTable, PersonAsked, Source } from '../model/index.js';
import { subjectColumns } from './erased-sql.js';

/** Who is meant. `$1` of a statement are the forms of the id, `$2` the tenant or null for every one. */
export interface SubjectRequest {
  readonly module: string;
  readonly subject: string;
  /** Only in this tenant: the same id may be another person elsewhere. Default: in every tenant. */
  readonly tenant?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id as it may be stored: PostgreSQL writes UUIDs back in lower case. */
function formsOf(subject: string): string[] {
  return UUID.test(subject) ? [...new Set([subject, subject.toLowerCase()])] : [subject];
}

/** Parameters of the statements about a person. */
export type SubjectParameters = readonly [forms: readonly string[], tenant: string | null];

/** Values of `$1` and `$2` for a request. */
export function parametersOf(model: DataModel, { subject, tenant }: SubjectRequest): SubjectParameters {
  const stored = model.tenant.type === 'uuid' ? tenant?.toLowerCase() : tenant;
  return [formsOf(subject), stored ?? null];
}

/** The same for the module's own code. */
export function personAsked(keysFolder: string | undefined, [forms, tenant]: SubjectParameters): PersonAsked {
  return { forms, tenant, keysFolder };
}

/** SQL: does this value name the person? */
export function isSubject(value: string, type: ColumnType): string {
  if (type === 'text') return `${value} = any ($1::text[])`;
  if (type !== 'uuid') return `${value}::text = any ($1::text[])`;
  return `${value} = any (array(select s::uuid from unnest($1::text[]) as s where s ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'))`;
}

/** SQL: is this row the tenant's that is asked for? */
export function inTenant(tenantColumn: string, alias: string): string {
  return `($2::text is null or ${alias}.${tenantColumn}::text = $2)`;
}

/** Never true; names the parameter, whose type PostgreSQL would else not know. */
const NOBODY = '$1::text[] is null';

/** SQL: is this row of a source to go, or only to lose its name? A row that goes for one reason is not anonymised for another. */
export function sourceMatch(source: Source, tenantColumn: string, alias: string): { goes: string; named: string } {
  const any = (columns: readonly string[]): string =>
    columns.length === 0
      ? NOBODY
      : `(${columns.map((name) => isSubject(`${alias}.${name}`, source.columns[name]?.type ?? 'text')).join(' or ')})`;
  const mine = inTenant(tenantColumn, alias);
  const deleting = any(subjectColumns(source, 'delete'));
  return {
    goes: `${deleting} and ${mine}`,
    named: `${any(subjectColumns(source, 'anonymise'))} and (${deleting}) is not true and ${mine}`,
  };
}

/** The same for a table beside the sources, whose columns are compared as text. */
export function tableMatch(table: PersonalTable, tenantColumn: string, alias: string): { goes: string; named: string } {
  const any = (erasing: string): string => {
    const names = Object.entries(table.subjects).filter(([, does]) => does === erasing);
    return names.length === 0
      ? NOBODY
      : `(${names.map(([name]) => `${alias}.${name}::text = any ($1::text[])`).join(' or ')})`;
  };
  const mine = inTenant(tenantColumn, alias);
  return {
    goes: `${any('delete')} and ${mine}`,
    named: `${any('anonymise')} and (${any('delete')}) is not true and ${mine}`,
  };
}
