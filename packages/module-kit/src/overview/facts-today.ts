import {
  type Database,
  partsSql,
  type Principal,
  type Role,
  type Rollup,
  type Source,
  StatementTimeout,
  translateError,
} from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** Facts of one source that happened since midnight UTC, of the tenants that the caller sees. */
export interface FactsToday {
  readonly source: string;
  /** Null where nothing tells that the caller may ask. */
  readonly facts: number | null;
  /** Up to when they are counted: the last refresh where stored figures tell, else now. */
  readonly through: Date | null;
}

const OPERATORS = new Set<Role>(['admin', 'service_role']);
/** A count over a source must not hold an overview up. */
const COUNT_MS = 2_000;
const TODAY = "date_trunc('day', now(), 'UTC')";

/** Facts of a module today, source by source. */
export async function factsToday(
  database: Database,
  module: AnalyticsModuleDefinition,
  principal: Principal,
  tenants: readonly string[] | null,
): Promise<FactsToday[]> {
  const facts: FactsToday[] = [];
  for (const source of module.sources) {
    if (source.role === 'facts') facts.push(await factsOf(database, module, source, principal, tenants));
  }
  return facts;
}

async function factsOf(
  database: Database,
  module: AnalyticsModuleDefinition,
  source: Source,
  principal: Principal,
  tenants: readonly string[] | null,
): Promise<FactsToday> {
  const nothing = { source: source.name, facts: null, through: null };
  const rollup = countingRollup(module, source, principal.role);
  if (rollup === undefined && !OPERATORS.has(principal.role)) return nothing;
  const text = rollup === undefined ? countSql(module, source) : storedSql(module, rollup, tenants !== null);
  const values = rollup === undefined ? [] : [module.name, rollup.name, ...(tenants === null ? [] : [tenants])];
  try {
    const [row] = await database.withRls(
      principal,
      (sql) => sql.query<{ facts: number | null; through: Date | null }>(text, values),
      { statementTimeoutMs: COUNT_MS },
    );
    return { ...nothing, facts: row?.facts ?? null, through: row?.through ?? null };
  } catch (error) {
    if (translateError(error) instanceof StatementTimeout) return nothing;
    throw error;
  }
}

/** A rollup that has each fact of the source once, and that the role may read. */
function countingRollup({ rollups }: AnalyticsModuleDefinition, { name }: Source, role: Role): Rollup | undefined {
  return rollups.find(
    ({ source, where, lateral, grains, readBy }) =>
      source === name &&
      where === undefined &&
      lateral === undefined &&
      grains.some((grain) => grain !== 'all') &&
      (OPERATORS.has(role) || readBy.includes(role)),
  );
}

/** Null until the rollup is built for all of today. */
function storedSql(module: AnalyticsModuleDefinition, rollup: Rollup, named: boolean): string {
  const parts = partsSql(module, rollup.name, {
    from: 'view',
    window: { from: TODAY, to: 'now()', step: null, tz: "'UTC'" },
    tenants: named ? `$3::${module.tenant.type}[]` : null,
  });
  return `select case when s.complete_from <= ${TODAY} then (select coalesce(sum(p.fact_count), 0)::bigint from (${parts}) as p) end as facts,
    (select min(v.data_through) from core.view_state as v where v.module = $1 and $2 = any (v.stores)) as through
from core.store_state as s where s.module = $1 and s.store = $2`;
}

function countSql({ name }: AnalyticsModuleDefinition, source: Source): string {
  const time = `f.${source.time ?? ''}`;
  return `select count(*) as facts, now() as through from ${name}.${source.name}_source as f where ${time} >= ${TODAY} and ${time} <= now()`;
}
