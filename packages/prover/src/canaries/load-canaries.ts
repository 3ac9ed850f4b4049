import type { Database, Source } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { askedValues } from './asked-values.js';
import type { Canary } from './canary.js';
import { type CanaryTables, managedTables } from './canary-tables.js';
import { UnderivableError } from './underivable.error.js';
import { referenceRows, tenantId, valueOf } from './value-of.js';

/** Which rows are loaded. */
export interface Load {
  readonly owner: Canary;
  /** Whose texts and ids the rows have: another's, so that a join that forgets the tenant finds them. Default the owner. */
  readonly voice?: Canary;
  /** Keys are the owner's whoever's voice it is: in tables of an application they are unique over all tenants. */
  readonly ownKeys?: boolean;
  readonly facts: number;
  readonly from?: number;
  readonly shared: string;
  readonly now: Date;
}

/** A row as it is written. */
export type CanaryRow = Readonly<Record<string, unknown>>;

/**
 * Ages of facts in hours. Halves keep them away from the edges of every window: those are whole hours or days back from now,
 * cut at quarter hours, so that no fact enters or leaves one within the same quarter hour.
 */
const ages = [1.5, 2.5, 3.5, 5.5, 9.5, 14.5, 22.5, 54.5, 100.5, 160.5, 300.5, 700.5];
const hourMs = 3_600_000;

/** Rows of one source. @throws UnderivableError */
export function canaryRows(module: AnalyticsModuleDefinition, source: Source, load: Load): CanaryRow[] {
  const { owner, voice = owner, ownKeys = false, shared, now, from = 0 } = load;
  const { tenant, sources } = module;
  const own = source.tenantIs !== undefined;
  const asked = askedValues(module, source);
  const count = own ? 1 : source.role === 'facts' ? load.facts : referenceRows;
  return Array.from({ length: count }, (_, at) => {
    const row = source.role === 'facts' ? from + at : at;
    const age = source.role === 'facts' ? (ages[row % ages.length] ?? 1.5) : 240.5 + row;
    const of = {
      module: module.name,
      tenant,
      sources,
      source,
      row,
      // An owner's own row is about the owner, whoever's texts the others borrow.
      voice: own ? owner : voice,
      keys: ownKeys ? owner : voice,
      figures: owner,
      at: new Date(now.getTime() - age * hourMs),
      asked,
      shared,
    };
    const values = Object.entries(source.columns).map(([name, column]) => [name, valueOf(name, column, of)] as const);
    return { [tenant.column]: tenantId(tenant, owner), ...Object.fromEntries(values) };
  });
}

/** Writes canary rows of every module, as the owner of its tables. @throws UnderivableError */
export async function loadCanaries(
  database: Database,
  definitions: readonly AnalyticsModuleDefinition[],
  load: Load,
  tables: CanaryTables = managedTables,
): Promise<number> {
  let written = 0;
  for (const module of definitions) {
    // What is referred to comes first.
    const ordered = [...module.sources].sort((a, b) => Number(a.role === 'facts') - Number(b.role === 'facts'));
    for (const source of ordered) {
      const rows = canaryRows(module, source, load);
      await write(database, tables, module, source, rows);
      written += rows.length;
    }
  }
  return written;
}

async function write(
  database: Database,
  tables: CanaryTables,
  module: AnalyticsModuleDefinition,
  source: Source,
  rows: readonly CanaryRow[],
): Promise<void> {
  const { table, tenant, columnOf } = tables.of(module, source);
  const names = new Map(Object.keys(source.columns).map((name) => [name, columnOf(name)]));
  if (tenant !== null) names.set(module.tenant.column, tenant);
  const columns = [...names.values()].map((name) => `"${name}"`).join(', ');
  const theirs = rows.map((row) => Object.fromEntries([...names].map(([name, their]) => [their, row[name]])));
  const sql = `insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`;
  try {
    await database.asOwner((owner) => owner.query(sql, [JSON.stringify(theirs)]), { maintenance: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnderivableError(table, `takes no facts made from the columns of its definition: ${reason}`);
  }
}
