import { type Database, installOnce, type Sql } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { seedReadyMade } from '../rules/ready-made.js';
import { metricEntries, type MetricEntry } from './metric-entry.js';
import { metricFunction, tenantsFunction } from './metric-function.js';

const WRITE = `
insert into alerts.metrics (module, metric, title, kind, unit, about, claim, grain, stores, views, stale_after, position)
select m.module, m.metric, m.title, m.kind, m.unit, m.about, m.claim, m.grain, m.stores, m.views,
    make_interval(secs => m.stale_after_seconds), m.position
from jsonb_to_recordset($1::jsonb) as m (
    module text, metric text, title text, kind text, unit text, about text, claim text, grain text, stores text[], views text[],
    stale_after_seconds double precision, position integer
)`;

/**
 * Tells the database what rules can ask of the enabled modules, a function for each metric, and seeds ready-made rules that were never
 * seeded. What is there already is left alone.
 */
export async function installMetrics(database: Database, modules: readonly AnalyticsModuleDefinition[]): Promise<void> {
  await database.asOwner(
    async (sql) => {
      await sql.query("select pg_advisory_xact_lock(hashtextextended('tessera install', 0))");
      for (const module of modules) await installFunctions(sql, module);
      await writeEntries(sql, metricEntries(modules));
      await seedReadyMade(sql, modules);
    },
    { maintenance: true },
  );
}

async function installFunctions(sql: Sql, module: AnalyticsModuleDefinition): Promise<void> {
  const functions = module.metrics.map((metric) => metricFunction(module, metric));
  if (module.rollups.length > 0) functions.push(tenantsFunction(module));
  await installOnce(sql, `alerts: metrics of ${module.name}`, functions.join('\n'));
}

async function writeEntries(sql: Sql, entries: readonly MetricEntry[]): Promise<void> {
  await sql.query('delete from alerts.metrics');
  await sql.query(WRITE, [JSON.stringify(entries.map((entry, position) => ({ ...entry, position })))]);
}
