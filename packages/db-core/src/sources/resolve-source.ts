import type { DataModel, Source, SourceBinding } from '../model/index.js';
import type { Sql } from '../connection/index.js';
import { quoteText } from '../refresh/identifiers.js';
import { absentTenant } from '../refresh/source-columns.js';
import { findRelation } from './find-relation.js';
import { readColumn } from './read-column.js';
import { SourceRefused } from './source-refused.error.js';

/** A source together with the relation it was found to be. */
export interface ResolvedSource {
  readonly kind: 'managed' | 'external';
  /** Quoted name of the table that holds the rows. */
  readonly relation: string;
  /** Its partitions, which writers may address directly; quoted. */
  readonly partitions: readonly string[];
  /** Contract columns as expressions over a row `r` of that table; without the tenant where it comes from a parent. */
  readonly mappedColumns: readonly { readonly name: string; readonly sql: string }[];
  /** Set where the tenant is the one of a parent row. */
  readonly tenantVia?: { readonly source: string; readonly column: string };
}

/** Finds the table behind a source and maps its columns. Throws SourceRefused naming the table and the column that is wrong. */
export async function resolveSource(
  sql: Sql,
  model: DataModel,
  source: Source,
  binding: SourceBinding,
): Promise<ResolvedSource> {
  if (binding.kind === 'managed') {
    await checkPartitioning(sql, model, source);
    const names = [model.tenant.column, ...Object.keys(source.columns).filter((name) => name !== model.tenant.column)];
    return {
      kind: 'managed',
      relation: `${model.name}.${source.name}`,
      partitions: [],
      mappedColumns: names.map((name) => ({ name, sql: `r.${name}` })),
    };
  }
  const refuse = (detail: string): never => {
    throw new SourceRefused(model.name, source.name, detail);
  };
  const relation = await findRelation(sql, binding.table);
  if (!relation) return refuse(`there is no table ${binding.table}, or this login may not see its schema`);
  if (relation.schema === model.name)
    return refuse(`${binding.table} is in Tessera's own schema; point it at your table or leave the variable out`);
  if (!['r', 'p'].includes(relation.kind)) {
    return refuse(
      `${binding.table} is a ${KINDS[relation.kind] ?? 'relation'}; only a table can be a source, since changes are captured by triggers with transition tables`,
    );
  }
  const zone = binding.timeZone ?? 'UTC';
  if (!(await isZone(sql, zone))) return refuse(`${zone} is no time zone that this PostgreSQL knows`);
  const mapped: { name: string; sql: string }[] = [];
  for (const [name, column] of Object.entries(source.columns)) {
    if (name === model.tenant.column) continue;
    const theirs = binding.columns[name] ?? name;
    const found = relation.columns.get(theirs);
    if (found)
      mapped.push({
        name,
        sql:
          readColumn(found, column.type, zone) ??
          refuse(`column ${theirs} of ${binding.table} is ${found.type}, which cannot be read as ${column.type}`),
      });
    else if (column.optional || column.assigned) mapped.push({ name, sql: `null::${column.type}` });
    else
      refuse(
        `${binding.table} lacks the column ${theirs} (${column.type}); if yours has another name, map it with ${name}:<your column>`,
      );
  }
  const named = binding.tenantColumn ?? binding.columns[model.tenant.column];
  const own = source.tenantIs === undefined ? undefined : (binding.columns[source.tenantIs] ?? source.tenantIs);
  const tenantColumn =
    named ?? (relation.columns.has(model.tenant.column) ? model.tenant.column : (own ?? model.tenant.column));
  const tenant = relation.columns.get(tenantColumn);
  const absent = `${quoteText(absentTenant(model.tenant))}::${model.tenant.type}`;
  if (tenant) {
    const read = readColumn(tenant, model.tenant.type, zone);
    if (read === null) {
      return refuse(
        `column ${tenantColumn} of ${binding.table} is ${tenant.type}, which cannot be read as ${model.tenant.type}`,
      );
    }
    mapped.unshift({ name: model.tenant.column, sql: `coalesce(${read}, ${absent})` });
    return { kind: 'external', relation: relation.quoted, partitions: relation.partitions, mappedColumns: mapped };
  }
  if (binding.tenantColumn !== undefined)
    return refuse(`${binding.table} lacks the tenant column ${binding.tenantColumn}`);
  // Facts that nobody owns, where the module says whose they then are.
  const ownerless = source.tenantVia === undefined && source.role === 'facts' && model.tenant.absent !== undefined;
  if (source.tenantVia === undefined && !ownerless)
    return refuse(
      `${binding.table} lacks the tenant column ${model.tenant.column}; name yours with the …_TENANT_COLUMN variable`,
    );
  mapped.unshift({ name: model.tenant.column, sql: ownerless ? absent : `null::${model.tenant.type}` });
  return {
    kind: 'external',
    relation: relation.quoted,
    partitions: relation.partitions,
    mappedColumns: mapped,
    ...(source.tenantVia && { tenantVia: source.tenantVia }),
  };
}

async function isZone(sql: Sql, zone: string): Promise<boolean> {
  if (zone === 'UTC') return true;
  const rows = await sql.query('select 1 from pg_timezone_names where name = $1', [zone]);
  return rows.length > 0;
}

/** Ingest writes a partitioned table in another way than a plain one: definition and migration have to agree. */
async function checkPartitioning(sql: Sql, model: DataModel, source: Source): Promise<void> {
  const relation = `${model.name}.${source.name}`;
  const [found] = await sql.query<{ plain: boolean; ready: boolean }>(
    "select relkind <> 'p' as plain, to_regclass($1 || '_key') is not null as ready from pg_class where oid = to_regclass($1)",
    [relation],
  );
  if (!found || (source.partitions === undefined ? found.plain : !found.plain && found.ready)) return;
  throw new SourceRefused(
    model.name,
    source.name,
    source.partitions === undefined
      ? `${relation} is partitioned; say so in the definition: partitions: 'day', 'week' or 'month'`
      : `${relation} is not partitioned as the definition says; create it partition by range (${source.time ?? ''}) and let the migration call core.partition_facts('${relation}')`,
  );
}

const KINDS: Readonly<Record<string, string>> = {
  v: 'view',
  m: 'materialized view',
  f: 'foreign table',
  S: 'sequence',
};
