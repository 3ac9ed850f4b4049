import type { Sql } from '@tessera/db-core';
import type { AnalyticsModuleDefinition, ReadyMadeRule } from '@tessera/module-kit';

/** How late a refresh is and how it went, of every module that has views. */
function refreshRules({ title }: AnalyticsModuleDefinition): ReadyMadeRule[] {
  const rule = { condition: 'greater_than', windowMinutes: 15 } as const;
  return [
    {
      ...rule,
      key: 'stale_view',
      name: `${title}: a view is stale`,
      description: 'A view has not been refreshed for 10 minutes, twice the interval of its schedule',
      metric: 'view_age_minutes',
      threshold: 10,
    },
    {
      ...rule,
      key: 'refresh_failed',
      name: `${title}: a refresh failed`,
      description: 'A refresh failed, was held or never ended within the last quarter of an hour',
      metric: 'refresh_failed',
      threshold: 0,
    },
    {
      ...rule,
      key: 'slow_refresh',
      name: `${title}: a refresh is slow`,
      description: 'A refresh of the last quarter of an hour took more than 5 s',
      metric: 'refresh_duration_ms',
      threshold: 5000,
    },
  ];
}

// Once seeded, a rule is the administrator's: changed it stays so, and deleted it does not come back.
const SEED = `
with given as (
    select * from jsonb_to_recordset($1::jsonb) as g (
        key text, module text, name text, description text, metric text, condition text, threshold double precision, recovery double precision,
        "windowMinutes" integer, "forMinutes" integer, "minSamples" integer, "byTenant" boolean
    )
),
seeded as (
    insert into alerts.ready_made (module, key)
    select g.module, g.key from given as g
    on conflict do nothing
    returning module, key
)
insert into alerts.alert_rules (
    name, description, module, metric_type, condition, threshold_value, recovery_value, evaluation_window_minutes, for_minutes, min_samples,
    group_by_tenant, ready_made
)
select
    g.name, g.description, g.module, g.metric, g.condition, g.threshold, g.recovery, g."windowMinutes", coalesce(g."forMinutes", 0),
    coalesce(g."minSamples", 0), coalesce(g."byTenant", false), g.key
from seeded as s
join given as g using (module, key)`;

/** Seeds rules of the platform that were never seeded before, in the owner's transaction under maintenance. */
export async function seedReadyMade(sql: Sql, modules: readonly AnalyticsModuleDefinition[]): Promise<void> {
  const rules = modules.flatMap((module) =>
    [...(module.views.length > 0 ? refreshRules(module) : []), ...(module.alerts ?? [])].map((rule) => ({
      module: module.name,
      ...rule,
    })),
  );
  await sql.query(SEED, [JSON.stringify(rules)]);
}
