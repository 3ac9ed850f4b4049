import { createHash } from 'node:crypto';

import type { ColumnType, DataModel, Source } from '../model/index.js';
import { ownTenants } from '../rls/own-tenants.js';
import type { ResolvedSource } from '../sources/resolve-source.js';
import { compileSubjects } from '../subjects/compile-subjects.js';
import { plainName } from './identifiers.js';
import { absentTenant, logColumns } from './source-columns.js';
import { compileTouches } from './compile-touches.js';
import { fill, lines } from './template.js';

const FRACTIONS: readonly ColumnType[] = ['numeric', 'double precision'];

/** Log, capture, drain and read functions of one source, as SQL. */
export function compileSource(model: DataModel, source: Source, resolved: ResolvedSource): string {
  const columns = logColumns(model.tenant, source);
  const names = columns.map(({ name }) => name);
  const own = { schema: plainName(model.name, 'module'), source: plainName(source.name, 'source') };
  const common = {
    ...own,
    time: source.time ?? '',
    tenant: model.tenant.column,
    tenant_type: model.tenant.type === 'text' ? 'text collate "C"' : 'uuid',
    claim: ownTenants(model),
    platform: model.tenant.platform,
    absent: absentTenant(model.tenant),
    names: names.join(', '),
    delta: deltaName(model, source),
    delta_columns: lines(
      columns.map(({ name, type }) => `${name} ${type}`),
      12,
    ),
  };
  // Log columns are nullable: somebody else's table may hold what the contract forbids, and its writers must not fail for it.
  const definitions = lines(
    columns.map(({ name, type }) => `${name} ${type}`),
    4,
  );
  const parent = resolved.tenantVia === undefined ? undefined : parentOf(model, resolved.tenantVia.source);
  const tenants =
    resolved.tenantVia === undefined || parent === undefined
      ? undefined
      : {
          ...common,
          via: resolved.tenantVia.column,
          parent: parent.name,
          parent_key: parent.key[0] ?? 'id',
          parent_delta: deltaName(model, parent),
        };
  const subjects = compileSubjects(model, source, resolved, common);
  const knowParents = tenants ? fill('know-parents', tenants) : '';
  const parts = [
    fill('log', {
      ...common,
      log_columns: definitions,
      added_columns: lines(
        columns.map(({ name, type }) => `add column if not exists ${name} ${type}`),
        4,
      ),
      log_names: names.join(', '),
      log_expressions: columns.map(({ sql }) => sql).join(', '),
      mapped_columns: subjects.mappedColumns.map(({ name, sql }) => `${sql} as ${name}`).join(', '),
      subject_columns: subjects.logColumns,
      settings: subjects.captureSettings,
      declare: subjects.captureDeclare,
      touches: compileTouches(model, source, resolved),
      begin: subjects.captureBegin,
      where: subjects.captureWhere,
      end: subjects.captureEnd,
    }),
    tenants ? fill('tenant-map', { ...tenants, know_parents: knowParents }) : '',
    fill('delta', common),
    fill('drain', {
      ...common,
      no_moves: tenants ? ` and not exists (select from pg_temp.${tenants.parent_delta})` : '',
      // A fact ahead of the clock stays in the log until its time has come: it is in no window yet.
      due:
        source.time === undefined
          ? 'true'
          : `l.sign = 0 or l.${source.time} <= p_through or isfinite(l.${source.time}) is not true`,
      gone_names: names.map((name) => `g.${name}`).join(', '),
      skip_unusable:
        source.time === undefined ? '' : fill('skip-unusable', { ...common, usable: usableFact(model, source, 'f') }),
      leave_out: subjects.drain,
      // A person erased in one tenant only is known when the tenant is.
      resolve_tenants: tenants
        ? fill('resolve-tenants', {
            ...tenants,
            due_moved: source.time === undefined ? '' : `\n            where f.${source.time} <= p_through`,
            moved_expressions: columns
              .map(({ name, sql }) => (name === model.tenant.column ? 'v.tenant' : sql))
              .join(', '),
          }) + subjects.drain
        : '',
    }),
  ];
  if (source.role === 'facts') {
    parts.push(
      fill('read', {
        ...common,
        source_expressions: columns.map(({ sql }) => sql.replaceAll('%', '%%')).join(', '),
        know_parents: knowParents,
        remember_parents: tenants
          ? `    insert into ${own.schema}.${own.source}_tenants (parent_key, ${tenants.tenant})
    select distinct d.${tenants.via}, d.${tenants.tenant} from pg_temp.${common.delta} as d where d.${tenants.via} is not null
    on conflict do nothing;
`
          : '',
      }),
    );
  }
  return parts.join('\n');
}

/** Name of the temporary table that holds what changed in a source: another one for other columns. */
export function deltaName(model: DataModel, source: Source): string {
  const form = createHash('sha256')
    .update(JSON.stringify([model.name, source.name, logColumns(model.tenant, source)]))
    .digest('hex');
  return `${source.name}_delta_${form.slice(0, 8)}`;
}

/** Whether a fact can be in any figure: it has a time, and its numbers are numbers. */
export function usableFact(model: DataModel, source: Source, alias: string): string {
  const numbers = logColumns(model.tenant, source)
    .filter(({ type }) => FRACTIONS.includes(type))
    .map(({ name }) => `${alias}.${name} is distinct from 'NaN'`);
  return [`isfinite(${alias}.${source.time ?? ''})`, ...numbers].join(' and ');
}

function parentOf(model: DataModel, name: string): Source {
  const parent = model.sources.find((source) => source.name === name);
  if (!parent) throw new Error(`module ${model.name}: tenants come from ${name}, which is not one of its sources`);
  return parent;
}
