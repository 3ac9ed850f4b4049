import type { DataModel, Source } from '../model/index.js';
import { ownTenantsCall } from '../rls/own-tenants.js';
import { quoteText } from '../refresh/identifiers.js';
import { absentTenant } from '../refresh/source-columns.js';
import { fill } from '../refresh/template.js';
import { isErased, seenColumns, sqlOf, subjectColumns } from '../subjects/erased-sql.js';
import type { ResolvedSource } from './resolve-source.js';

const SUBJECT = `coalesce(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub', nullif(current_setting('request.jwt.claim.sub', true), '')
)`;
const READERS_OF_FACTS = ['tessera_authenticated', 'tessera_admin', 'tessera_service'];

/** SQL of the view `<source>_source`: the contract's columns, tenant first, over whatever table is behind the source. */
export function sourceViewSql(model: DataModel, source: Source, resolved: ResolvedSource, owner: string): string {
  // Facts and what belongs to one are rows of single events, which an analyst does not see; names of what they refer to it does.
  const single = source.role === 'facts' || source.touches !== undefined;
  const readers = single ? READERS_OF_FACTS : [...READERS_OF_FACTS, 'tessera_analyst'];
  const tenantColumn = model.tenant.column;
  const common = { schema: model.name, source: source.name, relation: resolved.relation, readers: readers.join(', ') };
  if (resolved.kind === 'managed') {
    return fill('source-view-managed', {
      ...common,
      columns: resolved.mappedColumns.map(({ name, sql }) => `${sql} as ${name}`).join(', '),
    });
  }
  const own = resolved.mappedColumns.find(({ name }) => name === tenantColumn)?.sql ?? '';
  const absent = quoteText(absentTenant(model.tenant));
  const tenantSql = resolved.tenantVia ? `coalesce(t.${tenantColumn}, ${absent})` : own;
  const column = (wanted: string): string => resolved.mappedColumns.find(({ name }) => name === wanted)?.sql ?? '';
  const numbers = Object.entries(source.columns)
    .filter(([, { type }]) => type === 'numeric' || type === 'double precision')
    .map(([name]) => ` and ${column(name)} is distinct from 'NaN'`);
  const time = source.time === undefined ? '' : `\n    and isfinite(${column(source.time)})${numbers.join('')}`;
  return fill('source-view-external', {
    ...common,
    owner,
    columns: seenColumns(model.name, source, resolved, tenantSql)
      .map(({ name, sql }) => `${name === tenantColumn ? tenantSql : sql} as ${name}`)
      .join(', '),
    tenant_join: resolved.tenantVia
      ? `left join ${model.name}.${source.name}_tenants as t on t.parent_key = ${column(resolved.tenantVia.column)}`
      : '',
    tenant_sql: tenantSql,
    see_all: readers
      .filter((role) => role !== 'tessera_authenticated')
      .map((role) => `'${role}'`)
      .join(', '),
    tenant_array: `${model.tenant.type}[]`,
    claim_tenants: ownTenantsCall(model),
    platform: model.tenant.platform,
    own: ownRows(model, source, column),
    usable: time,
    not_erased: subjectColumns(source, 'delete')
      .flatMap((name) => sqlOf(resolved, name))
      .map((sql) => `\n    and not ${isErased(model.name, sql, tenantSql)}`)
      .join(''),
  });
}

/** Of what is about persons a member sees what is about themself: so too of who else belongs to a tenant. */
function ownRows({ tenant: { members } }: DataModel, source: Source, column: (name: string) => string): string {
  const name = members?.source === source.name ? members.column : source.ownRows;
  if (name === undefined) return '';
  const subject = source.columns[name]?.type === 'uuid' ? 'core.claim_subject_uuid()' : SUBJECT;
  return ` and ${column(name)} = (select ${subject})`;
}
