import { staleAfterSeconds } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

/** A rule of Prometheus. */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: 'warning' | 'critical'; readonly module?: string };
  readonly annotations: { readonly summary: string; readonly description: string };
}

/** A group of rules, which Prometheus evaluates together. */
export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly AlertRule[];
}

const rule = (
  alert: string,
  severity: 'warning' | 'critical',
  expr: string,
  wait: string,
  summary: string,
  description: string,
): AlertRule => ({ alert, expr, for: wait, labels: { severity }, annotations: { summary, description } });

const requests = 'tessera_http_request_duration_seconds_count';

/** What is worth waking somebody, of any server. */
export const serverRules: RuleGroup = {
  name: 'tessera.servers',
  rules: [
    rule(
      'TesseraAbsent',
      'critical',
      'absent(tessera_pool_connections)',
      '5m',
      'No Tessera server is scraped',
      'No server answers at /metrics, or Prometheus does not find any.',
    ),
    rule(
      'TesseraRequestsFail',
      'critical',
      `sum(rate(${requests}{status=~"5..", route!~"/health/.*"}[5m])) / sum(rate(${requests}{route!~"/health/.*"}[5m])) > 0.05`,
      '5m',
      'More than 5 % of requests fail',
      'Look at the log of the servers for `status` 500 and above; 503 means that the database is away or too slow.',
    ),
    rule(
      'TesseraNotReady',
      'warning',
      `sum by (instance) (rate(${requests}{route="/health/ready", status="503"}[5m])) > 0`,
      '5m',
      '{{ $labels.instance }} is not ready',
      'Its /health/ready names the part: the database, a pending migration, or a server that is shutting down.',
    ),
    rule(
      'TesseraWaitsForConnections',
      'warning',
      'max by (instance) (tessera_pool_connections{state="waiting"}) > 0',
      '5m',
      'Requests of {{ $labels.instance }} wait for a connection',
      'Raise TESSERA_POOL_SIZE or add servers; look at GET /api/v1/statements for what is slow.',
    ),
    rule(
      'TesseraEventLoopBlocked',
      'warning',
      'nodejs_eventloop_lag_p99_seconds > 0.5',
      '10m',
      'The event loop of {{ $labels.instance }} is late by {{ $value | humanizeDuration }}',
      'The process has more to compute than its processor does: add servers.',
    ),
    rule(
      'TesseraAnswersFromSources',
      'warning',
      'sum by (module) (rate(tessera_reads_total{source="source"}[10m])) > 0.1',
      '30m',
      'Reads of {{ $labels.module }} are answered from the source',
      'Views cannot answer: they are not built yet, too old, or do not reach that far back (`meta.source`).',
    ),
    rule(
      'TesseraNotificationsWait',
      'warning',
      'max(tessera_alert_waiting_seconds) > 600',
      '5m',
      'A notification of an alert has been due for {{ $value | humanizeDuration }}',
      'The mail server or a receiver does not take it, or no server schedules: last_error in GET /api/v1/alerts/deliveries.',
    ),
  ],
};

/** What is worth an alert of one module, with the limits that its definition sets. */
export function moduleRules(module: AnalyticsModuleDefinition): RuleGroup {
  const { name, title, views, health } = module;
  const stale = views.map((view) => ({
    ...rule(
      'TesseraViewStale',
      'warning',
      `min by (module, view) (tessera_view_age_seconds{module="${name}", view="${view.name}"}) > ${staleAfterSeconds(view)}`,
      '2m',
      `${view.name} of ${title} is stale`,
      `Its last successful refresh is older than ${staleAfterSeconds(view)} s. See GET /api/v1/${name}/refresh-status.`,
    ),
  }));
  const is = `module="${name}"`;
  const own = [
    rule(
      'TesseraModuleDown',
      'critical',
      `max by (module) (min by (module, view) (tessera_view_age_seconds{${is}})) > ${health.downAfterSeconds}`,
      '1m',
      `${title} has not been refreshed for {{ $value | humanizeDuration }}`,
      `Past ${health.downAfterSeconds} s the module calls itself down; others go on. See core.refresh_log.`,
    ),
    rule(
      'TesseraRefreshFails',
      'warning',
      `max by (module, view) (tessera_view_failures_in_a_row{${is}}) >= ${health.failuresInARow}`,
      '0m',
      '{{ $labels.view }} failed {{ $value }} times in a row',
      'The old rows stay and it is tried again with growing pauses; last_error in refresh-status tells why.',
    ),
    rule(
      'TesseraRefreshHeld',
      'warning',
      `max by (module, view) (increase(tessera_refreshes_total{${is}, outcome="held"}[1h])) > 0`,
      '0m',
      'A refresh of {{ $labels.view }} was held',
      'It would have emptied the view or dropped a tenant that its source still has: check row-level security there.',
    ),
    rule(
      'TesseraDrift',
      'critical',
      `max by (module, view) (tessera_view_drift_rows{${is}}) > 0`,
      '0m',
      '{{ $value }} stored rows of {{ $labels.view }} differ from the source',
      'Look and heal with: tessera doctor --verify {{ $labels.view }} --heal',
    ),
    rule(
      'TesseraChangesWait',
      'warning',
      `min by (module, view) (tessera_view_pending_changes{${is}}) > 100000`,
      '15m',
      '{{ $value }} changes wait for {{ $labels.view }}',
      'Refreshes do not keep up with what is written, or do not run.',
    ),
  ];
  const rules = [...stale, ...own].map((one) => ({ ...one, labels: { ...one.labels, module: name } }));
  return { name: `tessera.${name}`, rules };
}
