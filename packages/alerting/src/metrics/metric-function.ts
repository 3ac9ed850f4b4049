import { readFileSync } from 'node:fs';
import { everyTenant, partsSql } from '@tessera/db-core';
import type { AnalyticsModuleDefinition, Metric, QueryMetric, RollupMetric } from '@tessera/module-kit';

const BOUND = /^--\s*\$(\d+)\s+([a-z_]+)\s*$/gm;

/**
 * SQL that makes `alerts.ask_<module>_<metric>`: value and number of facts in [p_from, p_to), of some tenants or (null) of all. With
 * `p_stored` from stored buckets, whose boundaries p_from and p_to must be; else from the source, to the moment.
 */
export function metricFunction(module: AnalyticsModuleDefinition, metric: Metric): string {
  const body = 'rollup' in metric ? rollupBody(module, metric) : queryBody(module, metric);
  const name = `alerts.ask_${module.name}_${metric.name}`;
  return `create or replace function ${name}(
    p_from timestamptz, p_to timestamptz, p_tenants text[], p_stored boolean, out value double precision, out samples bigint
)
language plpgsql stable set search_path = pg_catalog, pg_temp
as $ask$
#variable_conflict use_column
begin
${body}
end
$ask$;
revoke all on function ${name}(timestamptz, timestamptz, text[], boolean) from public;`;
}

/** SQL that makes `alerts.tenants_of_<module>()`: tenants that its rollups know, as text. */
export function tenantsFunction(module: AnalyticsModuleDefinition): string {
  const { column } = module.tenant;
  const known = module.rollups.map(
    ({ name }) => `select unnest(${everyTenant(`${module.name}.${name}`, column)})::text as id`,
  );
  const name = `alerts.tenants_of_${module.name}()`;
  return `create or replace function ${name} returns text[]
language sql stable set search_path = pg_catalog, pg_temp
as $ask$
    select array(select t.id from (${known.join(' union ')}) as t order by t.id)
$ask$;
revoke all on function ${name} from public;`;
}

function rollupBody(module: AnalyticsModuleDefinition, { rollup, sql }: RollupMetric): string {
  const select = (from: 'view' | 'source', tenants: string | null): string => {
    const window = { from: 'p_from', to: 'p_to', step: null, tz: `'UTC'`, exact: true };
    const parts = partsSql(module, rollup, { from, window, tenants });
    return `with parts as (${parts})
        select (${sql})::double precision, coalesce(sum(fact_count), 0)::bigint into value, samples from parts;`;
  };
  const some = `p_tenants::${module.tenant.type}[]`;
  return `    if p_stored and p_tenants is null then
        ${select('view', null)}
    elsif p_stored then
        ${select('view', some)}
    elsif p_tenants is null then
        ${select('source', null)}
    else
        ${select('source', some)}
    end if;`;
}

/** Facts that its query counts are not known: `samples` is null, and no rule waits for more of them. */
function queryBody(module: AnalyticsModuleDefinition, { query }: QueryMetric): string {
  const text = readFileSync(new URL(`sql/metrics/${query}.sql`, module.root), 'utf8')
    .trimEnd()
    .replace(/;$/, '');
  const names = new Map([...text.matchAll(BOUND)].map(([, number = '', name = '']) => [number, `p_${name}`]));
  const bound = text.replace(/^--.*$/gm, '').replace(/\$(\d+)/g, (whole, number: string) => names.get(number) ?? whole);
  return `    select m.value::double precision into value from (${bound}) as m;`;
}
