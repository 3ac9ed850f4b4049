// Made by packages/client/scripts/update-api.mjs from docs/openapi.json; do not change by hand.
export interface paths {
  readonly '/health/live': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['HealthController_live'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health/ready': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['HealthController_ready'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health/startup': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['HealthController_startup'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/metrics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['MetricsController_metrics'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/keys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['keys'];
    readonly put?: never;
    readonly post: operations['key_create'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/keys/{prefix}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['key_revoke'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/configuration': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['configuration'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/modules': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['modules'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/refreshes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['refreshes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/batch': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['batch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/audit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['audit'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/overview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['overview'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/live': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['live'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/statements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['statements'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/refresh-status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_refresh_status'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['action_refresh'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['action_events'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/backfill': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_backfill_progress'];
    readonly put?: never;
    readonly post: operations['action_backfill'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/subjects/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_subject_export'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['action_subject_erase'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/tenants': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_tenants'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/explain': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_explain'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/verify': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['action_verify'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/actions/success-rate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_actions_success_rate'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/actions/hourly': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_actions_hourly'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/actions/daily': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_actions_daily'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/actions/latency': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_actions_latency'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/actions/distribution': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_actions_distribution'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/triggers/slowest': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_triggers_slowest'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/triggers/sla-violations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_triggers_sla_violations'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/triggers/health': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_triggers_health'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/triggers/most-active': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_triggers_most_active'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/triggers/idle': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_triggers_idle'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/triggers/high-retries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_triggers_high_retries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/triggers/{id}/stats': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_triggers_id_stats'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/failures/by-trigger': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_failures_by_trigger'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/failures/top-errors': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_failures_top_errors'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/failures/by-action-type': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_failures_by_action_type'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/failures/recent': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_failures_recent'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/throughput/hourly': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_throughput_hourly'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/throughput/peak-hours': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_throughput_peak_hours'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/growth/weekly': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_growth_weekly'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/organizations/usage': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_organizations_usage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/organizations/top': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_organizations_top'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/action/health/summary': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['action_health_summary'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/otlp/v1/traces': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['consciousness_otlp_traces'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/research/releases': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_research_releases'];
    readonly put?: never;
    readonly post: operations['consciousness_research_release_make'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/research/releases/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_research_releases_id'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['consciousness_research_release_expire'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/refresh-status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_refresh_status'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['consciousness_refresh'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['consciousness_events'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/backfill': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_backfill_progress'];
    readonly put?: never;
    readonly post: operations['consciousness_backfill'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/subjects/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_subject_export'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['consciousness_subject_erase'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/tenants': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_tenants'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/explain': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_explain'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/verify': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['consciousness_verify'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/facets': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_facets'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/agents': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_agents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/practices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_practices'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/activity': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_activity'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/summary': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_summary'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/safety': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_safety'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/traces/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_traces_id'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/research/releases/{id}/traces': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_research_releases_id_traces'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/consciousness/research/releases/{id}/facets': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['consciousness_research_releases_id_facets'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/me/activity': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_me_activity'];
    readonly put?: never;
    readonly post: operations['workspace_me_activity_add'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/refresh-status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_refresh_status'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['workspace_refresh'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['workspace_events'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/backfill': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_backfill_progress'];
    readonly put?: never;
    readonly post: operations['workspace_backfill'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/subjects/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_subject_export'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['workspace_subject_erase'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/tenants': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_tenants'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/explain': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_explain'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/verify': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['workspace_verify'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/workspaces/{id}/summary': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_workspaces_id_summary'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/workspaces/{id}/metrics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_workspaces_id_metrics'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/workspaces/{id}/hourly': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_workspaces_id_hourly'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/workspaces/{id}/errors': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_workspaces_id_errors'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/workspaces/{id}/active-users': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_workspaces_id_active_users'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/workspaces/{id}/cohorts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_workspaces_id_cohorts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/agents/top': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_agents_top'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/agents/{id}/insights': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_agents_id_insights'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/workspace/agents/{id}/trends': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['workspace_agents_id_trends'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/schools/{id}/retention': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_schools_id_retention'];
    readonly put: operations['classroom_schools_retention_decide'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/xapi/statements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['classroom_xapi_statements'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/refresh-status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_refresh_status'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['classroom_refresh'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['classroom_events'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/backfill': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_backfill_progress'];
    readonly put?: never;
    readonly post: operations['classroom_backfill'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/subjects/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_subject_export'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['classroom_subject_erase'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/tenants': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_tenants'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/explain': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_explain'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/verify': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['classroom_verify'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/schools/{id}/dashboard': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_schools_id_dashboard'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/teachers/{id}/dashboard': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_teachers_id_dashboard'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/schools/compare': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_schools_compare'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/sessions/{id}/timeline': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_sessions_id_timeline'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/classroom/sessions/{id}/summary': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['classroom_sessions_id_summary'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/rules': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_rules'];
    readonly put?: never;
    readonly post: operations['alerts_rules_create'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/rules/rehearse': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_rules_rehearse'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/rules/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_rules_id'];
    readonly put: operations['alerts_rules_replace'];
    readonly post?: never;
    readonly delete: operations['alerts_rules_delete'];
    readonly options?: never;
    readonly head?: never;
    readonly patch: operations['alerts_rules_change'];
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/rules/{id}/test': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_rules_test'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/rules/{id}/snooze': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_rules_snooze'];
    readonly delete: operations['alerts_rules_wake'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/metrics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_metrics'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/evaluate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_evaluate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/history/{id}/acknowledge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_history_acknowledge'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/destinations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_destinations'];
    readonly put?: never;
    readonly post: operations['alerts_destinations_add'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/destinations/{id}/rotate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_destinations_rotate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/destinations/{id}/disable': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_destinations_disable'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/destinations/{id}/enable': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_destinations_enable'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/destinations/{id}/test': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_destinations_test'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/deliveries/{id}/repeat': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_deliveries_repeat'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/refresh-status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_refresh_status'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_refresh'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/subjects/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_subject_export'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['alerts_subject_erase'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/tenants': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_tenants'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/explain': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_explain'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/verify': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['alerts_verify'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/states': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_states'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/firing': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_firing'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/history': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_history'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/history/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_history_id'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/incidents/daily': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_incidents_daily'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/notifications/summary': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_notifications_summary'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/alerts/deliveries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['alerts_deliveries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly WindowDocument: {
      readonly from: string | null;
      readonly to: string | null;
      readonly tz: string;
      readonly grain: string;
    };
    readonly MetaDocument: {
      /** Format: date-time */
      readonly generated_at: string;
      /** Format: date-time */
      readonly refreshed_at: string | null;
      /** Format: date-time */
      readonly data_through: string | null;
      readonly age_seconds: number | null;
      readonly stale: boolean;
      /** @enum {string} */
      readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
      readonly generation: number;
      /** @enum {string} */
      readonly source: 'view' | 'source';
      readonly filters: Record<string, never>;
      readonly window?: components['schemas']['WindowDocument'];
      /** @enum {string} */
      readonly percentiles?: 'approximate' | 'exact';
      readonly compare?: Record<string, never>;
      readonly next_cursor?: string | null;
      readonly summary?: Record<string, never>;
    };
    readonly FieldProblemDocument: {
      readonly field: string;
      readonly value: Record<string, never> | null;
      readonly detail: string;
      readonly limit?: Record<string, never>;
    };
    readonly ProblemDocument: {
      readonly type: string;
      readonly title: string;
      readonly status: number;
      readonly code: string;
      readonly detail: string;
      readonly errors?: readonly components['schemas']['FieldProblemDocument'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly HealthController_live: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': Record<string, never>;
        };
      };
    };
  };
  readonly HealthController_ready: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': Record<string, never>;
        };
      };
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': Record<string, never>;
        };
      };
    };
  };
  readonly HealthController_startup: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': Record<string, never>;
        };
      };
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': Record<string, never>;
        };
      };
    };
  };
  readonly MetricsController_metrics: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': string;
        };
      };
    };
  };
  readonly keys: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly state?: 'live' | 'expired' | 'revoked';
        readonly name?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly prefix: string;
              readonly name: string;
              /** @enum {string} */
              readonly state: 'live' | 'expired' | 'revoked';
              /** @enum {string} */
              readonly role: 'authenticated' | 'analyst' | 'research' | 'admin' | 'service_role';
              readonly scopes: readonly ('read' | 'ingest' | 'refresh' | 'admin')[];
              readonly modules: readonly string[] | null;
              readonly tenants: {
                readonly [key: string]: readonly string[];
              };
              readonly plan: string | null;
              /** Format: date-time */
              readonly created_at?: string;
              readonly created_by?: string;
              /** Format: date-time */
              readonly expires_at: string;
              /** Format: date-time */
              readonly revoked_at?: string | null;
              readonly revoked_by?: string | null;
              /** Format: date-time */
              readonly last_used_at?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly key_create: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly name: string;
          /** @enum {string} */
          readonly role: 'authenticated' | 'analyst' | 'research' | 'admin' | 'service_role';
          readonly scopes: readonly ('read' | 'ingest' | 'refresh' | 'admin')[];
          readonly modules?: readonly string[] | null;
          readonly tenants?: {
            readonly [key: string]: readonly string[];
          };
          /** @enum {string|null} */
          readonly plan?: 'starter' | 'pro' | 'enterprise' | null;
          /** @default 90 */
          readonly expires_in_days?: number;
        };
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly prefix: string;
              readonly name: string;
              /** @enum {string} */
              readonly state: 'live' | 'expired' | 'revoked';
              /** @enum {string} */
              readonly role: 'authenticated' | 'analyst' | 'research' | 'admin' | 'service_role';
              readonly scopes: readonly ('read' | 'ingest' | 'refresh' | 'admin')[];
              readonly modules: readonly string[] | null;
              readonly tenants: {
                readonly [key: string]: readonly string[];
              };
              readonly plan: string | null;
              /** Format: date-time */
              readonly created_at?: string;
              readonly created_by?: string;
              /** Format: date-time */
              readonly expires_at: string;
              /** Format: date-time */
              readonly revoked_at?: string | null;
              readonly revoked_by?: string | null;
              /** Format: date-time */
              readonly last_used_at?: string | null;
              readonly key?: string;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly key_revoke: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly prefix: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly prefix: string;
              readonly name: string;
              /** @enum {string} */
              readonly state: 'live' | 'expired' | 'revoked';
              /** @enum {string} */
              readonly role: 'authenticated' | 'analyst' | 'research' | 'admin' | 'service_role';
              readonly scopes: readonly ('read' | 'ingest' | 'refresh' | 'admin')[];
              readonly modules: readonly string[] | null;
              readonly tenants: {
                readonly [key: string]: readonly string[];
              };
              readonly plan: string | null;
              /** Format: date-time */
              readonly created_at?: string;
              readonly created_by?: string;
              /** Format: date-time */
              readonly expires_at: string;
              /** Format: date-time */
              readonly revoked_at?: string | null;
              readonly revoked_by?: string | null;
              /** Format: date-time */
              readonly last_used_at?: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly configuration: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly name: string;
              readonly value: string;
              readonly default: string;
              /** @enum {string} */
              readonly from: 'environment' | 'default';
              readonly description: string;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly modules: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly name: string;
              readonly title: string;
              readonly description: string;
              readonly version: string;
              readonly schema: string;
              readonly tenant: {
                readonly column?: string;
                readonly claim?: string;
              };
              readonly migrations: {
                readonly applied?: readonly string[];
                readonly pending?: readonly string[];
              };
              readonly sources: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly views: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly schedules: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly panels: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly metrics: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly routes: readonly {
                readonly [key: string]: unknown;
              }[];
              readonly sockets: readonly {
                readonly [key: string]: unknown;
              }[];
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly refreshes: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly to?: string;
        readonly from?: string;
        readonly outcome?: 'started' | 'succeeded' | 'nothing' | 'failed' | 'held' | 'abandoned';
        readonly view?: string;
        readonly module?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id?: number;
              readonly module?: string;
              readonly view?: string;
              /** @enum {string} */
              readonly asked_by?: 'schedule' | 'api' | 'cli' | 'start' | 'sql';
              /** Format: date-time */
              readonly slot?: string | null;
              readonly replica?: string | null;
              /** Format: date-time */
              readonly started_at?: string;
              /** Format: date-time */
              readonly finished_at?: string | null;
              /** Format: date-time */
              readonly data_through?: string | null;
              readonly duration_ms?: number | null;
              readonly rows_refreshed?: number | null;
              readonly outcome?: string;
              readonly error_code?: string | null;
              readonly error_message?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly batch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly requests: readonly {
            readonly id: string;
            readonly path: string;
            readonly if_none_match?: string;
          }[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id: string;
              readonly status: number;
              readonly etag: string | null;
              readonly body: {
                readonly [key: string]: unknown;
              } | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly audit: {
    readonly parameters: {
      readonly query?: {
        readonly from?: string;
        readonly to?: string;
        readonly actor?: string;
        readonly subject?: string;
        readonly action?: string;
        readonly module?: string;
        readonly tenant?: string;
        readonly request_id?: string;
        readonly outcome?: 'started' | 'succeeded' | 'unchanged' | 'refused' | 'failed';
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id?: number;
              /** Format: date-time */
              readonly at?: string;
              readonly actor?: string;
              readonly actor_name?: string | null;
              readonly credential?: string;
              readonly credential_name?: string | null;
              readonly role?: string;
              readonly action?: string;
              readonly module?: string;
              readonly tenants?: readonly string[] | null;
              readonly subjects?: readonly string[] | null;
              readonly object?: string | null;
              /** @enum {string} */
              readonly outcome?: 'started' | 'succeeded' | 'unchanged' | 'refused' | 'failed';
              readonly request_id?: string | null;
              readonly row_count?: number | null;
              readonly detail?: {
                readonly [key: string]: unknown;
              } | null;
              readonly position?: number | null;
              readonly hash?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly overview: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly module: string;
              readonly title: string;
              /** @enum {string} */
              readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
              readonly views: number;
              readonly freshest: {
                readonly view: string;
                /** Format: date-time */
                readonly last_refresh: string | null;
                readonly age_seconds: number | null;
              } | null;
              readonly stalest: {
                readonly view: string;
                /** Format: date-time */
                readonly last_refresh: string | null;
                readonly age_seconds: number | null;
              } | null;
              readonly facts_today: number | null;
              readonly facts: readonly {
                readonly source: string;
                readonly facts: number | null;
                /** Format: date-time */
                readonly through: string | null;
              }[];
              readonly failed_refreshes_24h: number;
              readonly pending_changes: number | null;
              readonly tenants: number;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly live: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly statements: {
    readonly parameters: {
      readonly query?: {
        readonly limit?: number;
        readonly order?: 'total_ms' | 'mean_ms' | 'calls';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly statement: string;
              readonly role: string;
              readonly calls: number;
              readonly total_ms: number;
              readonly mean_ms: number;
              readonly max_ms: number;
              readonly rows: number;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_refresh_status: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly all_views_fresh: boolean;
              readonly views: readonly {
                readonly view_name?: string;
                /** @enum {string} */
                readonly strategy?: 'incremental' | 'touched' | 'full';
                readonly interval?: string;
                readonly interval_seconds?: number;
                readonly schedule?: string;
                readonly row_count?: number | null;
                readonly size_bytes?: number | null;
                /** Format: date-time */
                readonly last_refresh?: string | null;
                /** Format: date-time */
                readonly data_through?: string | null;
                readonly age_minutes?: number | null;
                readonly age_seconds?: number | null;
                /** @enum {string} */
                readonly status?: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly generation?: number;
                readonly last_duration_ms?: number | null;
                readonly last_outcome?: string | null;
                readonly last_error?: string | null;
                readonly failures_in_a_row?: number;
                /** Format: date-time */
                readonly next_attempt_at?: string | null;
                /** Format: date-time */
                readonly next_run_at?: string | null;
                readonly pending_changes?: number | null;
                readonly skipped_facts?: number | null;
                /** Format: date-time */
                readonly complete_from?: string | null;
                readonly built_percent?: number;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_refresh: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly views?: readonly (
            | 'action_metrics_hourly'
            | 'trigger_performance_summary'
            | 'recent_failures'
            | 'action_type_distribution'
          )[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly view_name?: string;
              readonly refresh_duration_ms?: number;
              readonly rows_refreshed?: number;
              readonly success?: boolean;
              readonly error_message?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_events: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly events: readonly (
            | {
                /** @enum {string} */
                readonly source: 'action_results';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly organization_id?: string;
                readonly id: string;
                readonly job_id?: string;
                readonly trigger_id?: string | null;
                readonly event_id?: string | null;
                readonly action_type?: string;
                /** @enum {string} */
                readonly status?: 'success' | 'failed' | 'retrying';
                /** Format: date-time */
                readonly executed_at?: string;
                readonly duration_ms?: number | null;
                readonly error_message?: string | null;
                readonly response_data?: unknown;
                readonly retry_count?: number;
              }
            | {
                /** @enum {string} */
                readonly source: 'triggers';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly organization_id?: string;
                readonly id: string;
                readonly user_id?: string | null;
                readonly name?: string;
                readonly enabled?: boolean;
                /** Format: date-time */
                readonly created_at?: string;
              }
            | {
                /** @enum {string} */
                readonly source: 'organizations';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly organization_id?: string;
                readonly id: string;
                readonly name?: string;
                readonly plan?: string | null;
              }
          )[];
        };
        readonly 'application/x-ndjson': {
          readonly events: readonly (
            | {
                /** @enum {string} */
                readonly source: 'action_results';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly organization_id?: string;
                readonly id: string;
                readonly job_id?: string;
                readonly trigger_id?: string | null;
                readonly event_id?: string | null;
                readonly action_type?: string;
                /** @enum {string} */
                readonly status?: 'success' | 'failed' | 'retrying';
                /** Format: date-time */
                readonly executed_at?: string;
                readonly duration_ms?: number | null;
                readonly error_message?: string | null;
                readonly response_data?: unknown;
                readonly retry_count?: number;
              }
            | {
                /** @enum {string} */
                readonly source: 'triggers';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly organization_id?: string;
                readonly id: string;
                readonly user_id?: string | null;
                readonly name?: string;
                readonly enabled?: boolean;
                /** Format: date-time */
                readonly created_at?: string;
              }
            | {
                /** @enum {string} */
                readonly source: 'organizations';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly organization_id?: string;
                readonly id: string;
                readonly name?: string;
                readonly plan?: string | null;
              }
          )[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 207: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_backfill_progress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: number;
              readonly module: string;
              /** Format: date-time */
              readonly from: string;
              /** Format: date-time */
              readonly to: string;
              /** @enum {string} */
              readonly state: 'running' | 'succeeded' | 'failed';
              readonly days: number;
              readonly days_done: number;
              /** Format: date-time */
              readonly done_from: string | null;
              readonly rows: number;
              /** @enum {string} */
              readonly asked: 'api' | 'cli';
              readonly asked_by: string | null;
              readonly asked_role: string;
              /** Format: date-time */
              readonly asked_at: string;
              /** Format: date-time */
              readonly advanced_at: string | null;
              /** Format: date-time */
              readonly finished_at: string | null;
              readonly error: string | null;
            } | null;
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_backfill: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly from: string;
          readonly to: string;
        };
      };
    };
    readonly responses: {
      readonly 202: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: number;
              readonly module: string;
              /** Format: date-time */
              readonly from: string;
              /** Format: date-time */
              readonly to: string;
              /** @enum {string} */
              readonly state: 'running' | 'succeeded' | 'failed';
              readonly days: number;
              readonly days_done: number;
              /** Format: date-time */
              readonly done_from: string | null;
              readonly rows: number;
              /** @enum {string} */
              readonly asked: 'api' | 'cli';
              readonly asked_by: string | null;
              readonly asked_role: string;
              /** Format: date-time */
              readonly asked_at: string;
              /** Format: date-time */
              readonly advanced_at: string | null;
              /** Format: date-time */
              readonly finished_at: string | null;
              readonly error: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_subject_export: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: string;
        readonly format?: 'json' | 'ndjson';
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly relations: readonly {
                readonly relation?: string;
                readonly rows?: readonly Record<string, never>[];
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_subject_erase: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly module: string;
              readonly subject_digest: string;
              readonly tenant: string | null;
              /** Format: date-time */
              readonly erased_at: string;
              readonly relations: readonly {
                readonly relation?: string;
                /** @enum {string} */
                readonly kind?: 'source' | 'log' | 'presence' | 'extract' | 'tenant_map' | 'table';
                /** @enum {string} */
                readonly action?: 'deleted' | 'anonymised';
                readonly rows?: number;
              }[];
              readonly stores: readonly {
                readonly relation?: string;
                readonly rows?: number;
                readonly buckets?: number;
              }[];
              readonly remains: readonly {
                readonly relation?: string;
                readonly rows?: number | null;
                readonly why?: string;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_tenants: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly q?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id: string;
              readonly name: string | null;
              readonly is_platform: boolean;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_explain: {
    readonly parameters: {
      readonly query: {
        readonly path: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly read: string;
              /** @enum {string} */
              readonly origin: 'view' | 'source';
              readonly statement: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              };
              readonly summary: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              } | null;
              readonly views: readonly {
                readonly name: string;
                readonly description: string;
                readonly strategy: string;
                readonly schedule: string;
                readonly stores: readonly string[];
                /** @enum {string} */
                readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly view: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly definition: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly refresh: {
                  readonly id: number;
                  /** Format: date-time */
                  readonly started_at: string;
                  /** Format: date-time */
                  readonly finished_at: string | null;
                  readonly duration_ms: number | null;
                  readonly rows_refreshed: number | null;
                  /** Format: date-time */
                  readonly data_through: string | null;
                  readonly generation: number;
                  readonly asked_by: string;
                  readonly outcome: string;
                } | null;
              }[];
              readonly stores: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'rollup' | 'extract' | 'touched';
                readonly description: string;
                readonly sources: readonly string[];
                readonly grains: readonly string[];
              }[];
              readonly sources: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'managed' | 'external';
                readonly role: string;
                readonly description: string;
                readonly relation: string | null;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_verify: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly path: string;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly equal: boolean;
              readonly view: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly source: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly differences: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly within_one_percent: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly compared: {
                readonly rows?: number;
                readonly figures?: number;
                readonly differences?: number;
              };
              readonly pending_changes: number;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_actions_success_rate: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly action_type?: string;
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly action_type: string;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_actions_hourly: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly hours?: number;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date-time */
              readonly hour: string;
              readonly partial: boolean;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              readonly total_retries: number;
              readonly avg_duration_ms: number | null;
              readonly p50_duration_ms: number | null;
              readonly p95_duration_ms: number | null;
              readonly p99_duration_ms: number | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_actions_daily: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly days?: number;
        readonly tz?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date */
              readonly day: string;
              /** Format: date-time */
              readonly starts_at: string;
              readonly partial: boolean;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              readonly total_retries: number;
              readonly avg_duration_ms: number | null;
              readonly p50_duration_ms: number | null;
              readonly p95_duration_ms: number | null;
              readonly p99_duration_ms: number | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_actions_latency: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly action_type?: string;
        readonly hours?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly action_type: string;
              readonly status: string;
              readonly total_executions: number;
              readonly avg_duration_ms: number | null;
              readonly min_duration_ms: number | null;
              readonly max_duration_ms: number | null;
              readonly p50_duration_ms: number | null;
              readonly p95_duration_ms: number | null;
              readonly p99_duration_ms: number | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_actions_distribution: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly action_type: string;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly percentage: number | null;
              readonly avg_duration_ms: number | null;
              readonly total_retries: number;
              /** Format: date-time */
              readonly last_execution_at: string | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_triggers_slowest: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly metric?: 'avg_duration_ms' | 'p95_duration_ms' | 'max_duration_ms';
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly trigger_id: string;
              readonly trigger_name: string | null;
              readonly total_executions: number;
              readonly avg_duration_ms: number | null;
              readonly p50_duration_ms: number | null;
              readonly p95_duration_ms: number | null;
              readonly p99_duration_ms: number | null;
              readonly max_duration_ms: number | null;
              readonly metric_value: number | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_triggers_sla_violations: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly threshold_ms?: number;
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly trigger_id: string;
              readonly trigger_name: string | null;
              readonly total_executions: number;
              readonly avg_duration_ms: number | null;
              readonly p50_duration_ms: number | null;
              readonly p95_duration_ms: number | null;
              readonly p99_duration_ms: number | null;
              readonly max_duration_ms: number | null;
              readonly threshold_ms: number;
              readonly severity: string;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_triggers_health: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly threshold?: number;
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly trigger_id: string;
              readonly trigger_name: string | null;
              readonly enabled: boolean | null;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              /** Format: date-time */
              readonly last_execution_at: string | null;
              readonly status: string;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_triggers_most_active: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly trigger_id: string;
              readonly trigger_name: string | null;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              readonly avg_duration_ms: number | null;
              readonly total_retries: number;
              readonly hours_active: number;
              /** Format: date-time */
              readonly last_execution_at: string | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_triggers_idle: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly trigger_id: string;
              readonly trigger_name: string | null;
              readonly enabled: boolean | null;
              /** Format: date-time */
              readonly created_at: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_triggers_high_retries: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly threshold?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly trigger_id: string;
              readonly trigger_name: string | null;
              readonly total_executions: number;
              readonly total_retries: number;
              readonly avg_retries: number | null;
              readonly max_retries: number | null;
              readonly success_rate: number | null;
              /** Format: date-time */
              readonly last_execution_at: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_triggers_id_stats: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly trigger_id: string;
              readonly trigger_name: string | null;
              readonly enabled: boolean | null;
              /** Format: date-time */
              readonly created_at: string | null;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              readonly avg_duration_ms: number | null;
              readonly min_duration_ms: number | null;
              readonly max_duration_ms: number | null;
              readonly p50_duration_ms: number | null;
              readonly p95_duration_ms: number | null;
              readonly p99_duration_ms: number | null;
              readonly total_retries: number;
              readonly avg_retries: number | null;
              readonly max_retries: number | null;
              /** Format: date-time */
              readonly last_execution_at: string | null;
              /** Format: date-time */
              readonly first_execution_at: string | null;
              readonly hours_active: number;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_failures_by_trigger: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly hours?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly trigger_id: string;
              readonly trigger_name: string | null;
              readonly failure_count: number;
              readonly distinct_errors: number;
              readonly total_retries: number;
              /** Format: date-time */
              readonly first_failure_at: string | null;
              /** Format: date-time */
              readonly last_failure_at: string | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_failures_top_errors: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly hours?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly error_message: string | null;
              readonly failure_count: number;
              readonly percentage: number | null;
              readonly affected_triggers: number;
              readonly action_types: readonly unknown[];
              /** Format: date-time */
              readonly first_failure_at: string | null;
              /** Format: date-time */
              readonly last_failure_at: string | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_failures_by_action_type: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly hours?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly action_type: string;
              readonly total_executions: number;
              readonly failure_count: number;
              readonly failure_rate: number | null;
              readonly total_retries: number;
              /** Format: date-time */
              readonly last_failure_at: string | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_failures_recent: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly action_type?: string;
        readonly trigger_id?: string;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly id: string;
              readonly job_id: string | null;
              readonly trigger_id: string | null;
              readonly event_id: string | null;
              readonly action_type: string;
              readonly error_message: string | null;
              readonly retry_count: number | null;
              /** Format: date-time */
              readonly executed_at: string;
              readonly duration_ms: number | null;
              readonly response_data: {
                readonly [key: string]: unknown;
              } | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_throughput_hourly: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly hours?: number;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date-time */
              readonly hour: string;
              readonly partial: boolean;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly avg_duration_ms: number | null;
              readonly by_action_type: {
                readonly [key: string]: unknown;
              };
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_throughput_peak_hours: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly days?: number;
        readonly tz?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly hour_of_day: number;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly avg_executions_per_day: number | null;
              readonly avg_duration_ms: number | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_growth_weekly: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly weeks?: number;
        readonly tz?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly week: string;
              /** Format: date */
              readonly week_start: string;
              /** Format: date-time */
              readonly starts_at: string;
              readonly partial: boolean;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              readonly previous_executions: number | null;
              readonly growth_pct: number | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_organizations_usage: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly plan: string | null;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              readonly avg_duration_ms: number | null;
              readonly total_retries: number;
              /** Format: date-time */
              readonly last_execution_at: string | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_organizations_top: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly organization_id: string;
              readonly organization_name: string | null;
              readonly plan: string | null;
              readonly total_executions: number;
              readonly percentage: number | null;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              readonly avg_duration_ms: number | null;
              /** Format: date-time */
              readonly last_execution_at: string | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly action_health_summary: {
    readonly parameters: {
      readonly query?: {
        readonly organization_id?: readonly string[];
        readonly hours?: number;
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly status: string | null;
              readonly total_executions: number;
              readonly success_count: number;
              readonly failure_count: number;
              readonly retrying_count: number;
              readonly success_rate: number | null;
              readonly failure_rate: number | null;
              readonly total_retries: number;
              readonly avg_duration_ms: number | null;
              readonly min_duration_ms: number | null;
              readonly max_duration_ms: number | null;
              readonly p50_duration_ms: number | null;
              readonly p95_duration_ms: number | null;
              readonly p99_duration_ms: number | null;
              /** Format: date-time */
              readonly last_execution_at: string | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            } | null;
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_otlp_traces: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly resourceSpans?: readonly Record<string, never>[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly partialSuccess?: {
              readonly rejectedSpans?: string;
              readonly errorMessage?: string;
            };
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_research_releases: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id: string;
              readonly state: string;
              readonly purpose: string;
              readonly recipient: string;
              readonly tenants: readonly unknown[] | null;
              /** Format: date */
              readonly period_from: string;
              /** Format: date */
              readonly period_to: string;
              readonly time_step: string;
              readonly fields: readonly unknown[];
              readonly k: number;
              readonly coarsening: readonly unknown[];
              readonly codes: readonly unknown[];
              readonly rows_released: number;
              readonly persons_released: number;
              readonly rows_withheld: number;
              readonly rows_withdrawn: number;
              readonly key_id: string;
              /** Format: date-time */
              readonly made_at: string;
              /** Format: date-time */
              readonly expires_at: string;
              /** Format: date-time */
              readonly expired_at: string | null;
              /** Format: date-time */
              readonly key_destroyed_at: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_research_release_make: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly purpose: string;
          readonly recipient: string;
          /** Format: date */
          readonly from: string;
          /** Format: date */
          readonly to: string;
          readonly tenants?: readonly string[];
          /**
           * @default [
           *       "facet",
           *       "mode",
           *       "confidence",
           *       "safety_level",
           *       "latency_ms",
           *       "practices",
           *       "rules_fired"
           *     ]
           */
          readonly fields?: readonly (
            | 'facet'
            | 'mode'
            | 'confidence'
            | 'safety_level'
            | 'latency_ms'
            | 'practices'
            | 'rules_fired'
          )[];
          /** @default 10 */
          readonly k?: number;
          /**
           * @default day
           * @enum {string}
           */
          readonly time_step?: 'day' | 'week' | 'month';
          /**
           * @default [
           *       "facet_family",
           *       "mode",
           *       "facet",
           *       "safety_level"
           *     ]
           */
          readonly coarsening?: readonly ('facet_family' | 'mode' | 'facet' | 'safety_level')[];
          /** @default [] */
          readonly codes?: readonly string[];
          /** @default 90 */
          readonly expires_in_days?: number;
          /** @default false */
          readonly preview?: boolean;
        };
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string | null;
              readonly preview: boolean;
              readonly rows_released: number;
              readonly persons_released: number;
              readonly rows_withheld: number;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_research_releases_id: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string;
              readonly state: string;
              readonly purpose: string;
              readonly recipient: string;
              readonly tenants: readonly unknown[] | null;
              /** Format: date */
              readonly period_from: string;
              /** Format: date */
              readonly period_to: string;
              readonly time_step: string;
              readonly fields: readonly unknown[];
              readonly k: number;
              readonly coarsening: readonly unknown[];
              readonly codes: readonly unknown[];
              readonly rows_released: number;
              readonly persons_released: number;
              readonly rows_withheld: number;
              readonly rows_withdrawn: number;
              readonly key_id: string;
              /** Format: date-time */
              readonly made_at: string;
              /** Format: date-time */
              readonly expires_at: string;
              /** Format: date-time */
              readonly expired_at: string | null;
              /** Format: date-time */
              readonly key_destroyed_at: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_research_release_expire: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              /** Format: uuid */
              readonly id: string;
              /** @enum {string} */
              readonly state: 'expired';
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_refresh_status: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly all_views_fresh: boolean;
              readonly views: readonly {
                readonly view_name?: string;
                /** @enum {string} */
                readonly strategy?: 'incremental' | 'touched' | 'full';
                readonly interval?: string;
                readonly interval_seconds?: number;
                readonly schedule?: string;
                readonly row_count?: number | null;
                readonly size_bytes?: number | null;
                /** Format: date-time */
                readonly last_refresh?: string | null;
                /** Format: date-time */
                readonly data_through?: string | null;
                readonly age_minutes?: number | null;
                readonly age_seconds?: number | null;
                /** @enum {string} */
                readonly status?: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly generation?: number;
                readonly last_duration_ms?: number | null;
                readonly last_outcome?: string | null;
                readonly last_error?: string | null;
                readonly failures_in_a_row?: number;
                /** Format: date-time */
                readonly next_attempt_at?: string | null;
                /** Format: date-time */
                readonly next_run_at?: string | null;
                readonly pending_changes?: number | null;
                readonly skipped_facts?: number | null;
                /** Format: date-time */
                readonly complete_from?: string | null;
                readonly built_percent?: number;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_refresh: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly views?: readonly (
            | 'analytics_facet_distribution'
            | 'analytics_agent_metrics'
            | 'analytics_hourly_activity'
            | 'analytics_practice_recommendations'
            | 'analytics_safety_events'
          )[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly view_name?: string;
              readonly refresh_duration_ms?: number;
              readonly rows_refreshed?: number;
              readonly success?: boolean;
              readonly error_message?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_events: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly events: readonly {
            /** @enum {string} */
            readonly source: 'consciousness_traces';
            /**
             * @default insert
             * @enum {string}
             */
            readonly op?: 'insert' | 'update' | 'delete';
            readonly tenant_id?: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly created_at?: string;
            readonly user_id?: string | null;
            readonly session_id?: string | null;
            readonly request_id?: string | null;
            readonly agent?: string | null;
            readonly model?: string | null;
            readonly facet?: string | null;
            readonly mode?: string | null;
            readonly confidence?: number | null;
            readonly safety_level?: string | null;
            readonly latency_ms?: number | null;
            readonly memory_ids?: readonly string[] | null;
            readonly trace?: unknown;
          }[];
        };
        readonly 'application/x-ndjson': {
          readonly events: readonly {
            /** @enum {string} */
            readonly source: 'consciousness_traces';
            /**
             * @default insert
             * @enum {string}
             */
            readonly op?: 'insert' | 'update' | 'delete';
            readonly tenant_id?: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly created_at?: string;
            readonly user_id?: string | null;
            readonly session_id?: string | null;
            readonly request_id?: string | null;
            readonly agent?: string | null;
            readonly model?: string | null;
            readonly facet?: string | null;
            readonly mode?: string | null;
            readonly confidence?: number | null;
            readonly safety_level?: string | null;
            readonly latency_ms?: number | null;
            readonly memory_ids?: readonly string[] | null;
            readonly trace?: unknown;
          }[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 207: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_backfill_progress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: number;
              readonly module: string;
              /** Format: date-time */
              readonly from: string;
              /** Format: date-time */
              readonly to: string;
              /** @enum {string} */
              readonly state: 'running' | 'succeeded' | 'failed';
              readonly days: number;
              readonly days_done: number;
              /** Format: date-time */
              readonly done_from: string | null;
              readonly rows: number;
              /** @enum {string} */
              readonly asked: 'api' | 'cli';
              readonly asked_by: string | null;
              readonly asked_role: string;
              /** Format: date-time */
              readonly asked_at: string;
              /** Format: date-time */
              readonly advanced_at: string | null;
              /** Format: date-time */
              readonly finished_at: string | null;
              readonly error: string | null;
            } | null;
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_backfill: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly from: string;
          readonly to: string;
        };
      };
    };
    readonly responses: {
      readonly 202: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: number;
              readonly module: string;
              /** Format: date-time */
              readonly from: string;
              /** Format: date-time */
              readonly to: string;
              /** @enum {string} */
              readonly state: 'running' | 'succeeded' | 'failed';
              readonly days: number;
              readonly days_done: number;
              /** Format: date-time */
              readonly done_from: string | null;
              readonly rows: number;
              /** @enum {string} */
              readonly asked: 'api' | 'cli';
              readonly asked_by: string | null;
              readonly asked_role: string;
              /** Format: date-time */
              readonly asked_at: string;
              /** Format: date-time */
              readonly advanced_at: string | null;
              /** Format: date-time */
              readonly finished_at: string | null;
              readonly error: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_subject_export: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: string;
        readonly format?: 'json' | 'ndjson';
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly relations: readonly {
                readonly relation?: string;
                readonly rows?: readonly Record<string, never>[];
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_subject_erase: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly module: string;
              readonly subject_digest: string;
              readonly tenant: string | null;
              /** Format: date-time */
              readonly erased_at: string;
              readonly relations: readonly {
                readonly relation?: string;
                /** @enum {string} */
                readonly kind?: 'source' | 'log' | 'presence' | 'extract' | 'tenant_map' | 'table';
                /** @enum {string} */
                readonly action?: 'deleted' | 'anonymised';
                readonly rows?: number;
              }[];
              readonly stores: readonly {
                readonly relation?: string;
                readonly rows?: number;
                readonly buckets?: number;
              }[];
              readonly remains: readonly {
                readonly relation?: string;
                readonly rows?: number | null;
                readonly why?: string;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_tenants: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly q?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id: string;
              readonly name: string | null;
              readonly is_platform: boolean;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_explain: {
    readonly parameters: {
      readonly query: {
        readonly path: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly read: string;
              /** @enum {string} */
              readonly origin: 'view' | 'source';
              readonly statement: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              };
              readonly summary: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              } | null;
              readonly views: readonly {
                readonly name: string;
                readonly description: string;
                readonly strategy: string;
                readonly schedule: string;
                readonly stores: readonly string[];
                /** @enum {string} */
                readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly view: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly definition: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly refresh: {
                  readonly id: number;
                  /** Format: date-time */
                  readonly started_at: string;
                  /** Format: date-time */
                  readonly finished_at: string | null;
                  readonly duration_ms: number | null;
                  readonly rows_refreshed: number | null;
                  /** Format: date-time */
                  readonly data_through: string | null;
                  readonly generation: number;
                  readonly asked_by: string;
                  readonly outcome: string;
                } | null;
              }[];
              readonly stores: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'rollup' | 'extract' | 'touched';
                readonly description: string;
                readonly sources: readonly string[];
                readonly grains: readonly string[];
              }[];
              readonly sources: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'managed' | 'external';
                readonly role: string;
                readonly description: string;
                readonly relation: string | null;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_verify: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly path: string;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly equal: boolean;
              readonly view: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly source: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly differences: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly within_one_percent: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly compared: {
                readonly rows?: number;
                readonly figures?: number;
                readonly differences?: number;
              };
              readonly pending_changes: number;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_facets: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
        readonly min_traces?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly facet: string;
              readonly total_traces: number;
              readonly unique_users: number;
              readonly avg_confidence: number | null;
              readonly avg_latency_ms: number | null;
              /** Format: date-time */
              readonly first_seen: string;
              /** Format: date-time */
              readonly last_seen: string;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_agents: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
        readonly min_routes?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly agent: string;
              readonly total_routes: number;
              readonly unique_users: number;
              readonly avg_latency_ms: number | null;
              readonly p50_latency: number | null;
              readonly p95_latency: number | null;
              readonly p99_latency: number | null;
              /** Format: date-time */
              readonly first_route: string;
              /** Format: date-time */
              readonly last_route: string;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_practices: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
        readonly min_recommendations?: number;
        readonly facet?: string;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly practice: string;
              readonly recommendation_count: number;
              readonly unique_users: number;
              readonly associated_facets: readonly unknown[];
              readonly avg_confidence_when_recommended: number | null;
              /** Format: date-time */
              readonly first_recommended: string;
              /** Format: date-time */
              readonly last_recommended: string;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_activity: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
        readonly hours?: number;
        readonly from?: string;
        readonly to?: string;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date-time */
              readonly hour: string;
              readonly partial: boolean;
              readonly trace_count: number;
              readonly unique_users: number;
              readonly avg_latency_ms: number | null;
              readonly critical_events: number;
              readonly elevated_events: number;
              readonly facet_breakdown: {
                readonly [key: string]: unknown;
              };
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_summary: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly overall: {
                readonly total_traces: number;
                readonly unique_users: number;
                readonly avg_confidence: number | null;
                readonly avg_latency_ms: number | null;
                readonly critical_events: number;
                readonly elevated_events: number;
              };
              readonly facets: readonly {
                readonly facet: string;
                readonly total_traces: number;
                readonly unique_users: number;
                readonly avg_confidence: number | null;
              }[];
              readonly agents: readonly {
                readonly agent: string;
                readonly total_routes: number;
                readonly unique_users: number;
                readonly avg_latency_ms: number | null;
              }[];
              readonly practices: readonly {
                readonly practice: string;
                readonly recommendation_count: number;
                readonly unique_users: number;
              }[];
              readonly recent_24h: {
                readonly trace_count: number;
                readonly unique_users: number;
                readonly avg_confidence: number | null;
                readonly avg_latency_ms: number | null;
                readonly critical_events: number;
                readonly elevated_events: number;
              };
            } | null;
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_safety: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
        readonly level?: 'elevated' | 'critical';
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly tenant_id: string;
              readonly id: string;
              /** Format: date-time */
              readonly created_at: string;
              readonly user_id: string | null;
              readonly safety_level: string | null;
              readonly facet: string | null;
              readonly mode: string | null;
              readonly agent: string | null;
              readonly latency_ms: number | null;
              readonly practices: unknown;
              readonly rationale: unknown;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_traces_id: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly tenant_id: string;
              readonly id: string;
              /** Format: date-time */
              readonly created_at: string;
              readonly user_id: string | null;
              readonly session_id: string | null;
              readonly request_id: string | null;
              readonly agent: string | null;
              readonly model: string | null;
              readonly facet: string | null;
              readonly mode: string | null;
              readonly confidence: number | null;
              readonly safety_level: string | null;
              readonly latency_ms: number | null;
              readonly memory_ids: readonly unknown[] | null;
              readonly trace: unknown;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_research_releases_id_traces: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly tenant_id: string;
              readonly id: string;
              /** Format: date-time */
              readonly created_at: string;
              readonly anonymized_user_id: string;
              readonly facet: string | null;
              readonly mode: string | null;
              readonly confidence: number | null;
              readonly safety_level: string | null;
              readonly latency_ms: number | null;
              readonly practices: readonly unknown[] | null;
              readonly rules_fired: readonly unknown[] | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly consciousness_research_releases_id_facets: {
    readonly parameters: {
      readonly query?: {
        readonly tenant_id?: readonly string[];
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly tenant_id: string;
              readonly facet: string | null;
              readonly total_traces: number;
              readonly unique_users: number;
              readonly avg_confidence: number | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_me_activity: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly days?: number;
        readonly event_type?:
          | 'page_view'
          | 'agent_run'
          | 'login'
          | 'logout'
          | 'workspace_switch'
          | 'feature_use'
          | 'error'
          | 'api_call'
          | 'export'
          | 'report_view';
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly workspace_id: string;
              readonly id: string;
              readonly event_type: string;
              readonly event_name: string | null;
              readonly page_path: string | null;
              readonly session_id: string | null;
              readonly ip_address: string | null;
              readonly user_agent: string | null;
              readonly referrer: string | null;
              readonly metadata: unknown;
              /** Format: date-time */
              readonly created_at: string;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_me_activity_add: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly events: readonly {
            /** @enum {string} */
            readonly source?: 'user_activity';
            /**
             * @default insert
             * @enum {string}
             */
            readonly op?: 'insert';
            /** Format: uuid */
            readonly workspace_id: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly user_id?: string | null;
            /** @enum {string} */
            readonly event_type:
              | 'page_view'
              | 'agent_run'
              | 'login'
              | 'logout'
              | 'workspace_switch'
              | 'feature_use'
              | 'error'
              | 'api_call'
              | 'export'
              | 'report_view';
            readonly event_name?: string | null;
            readonly page_path?: string | null;
            /** Format: uuid */
            readonly session_id?: string | null;
            readonly ip_address?: string | null;
            readonly user_agent?: string | null;
            readonly referrer?: string | null;
            readonly metadata?: unknown;
            /** Format: date-time */
            readonly created_at: string;
          }[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 207: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_refresh_status: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly all_views_fresh: boolean;
              readonly views: readonly {
                readonly view_name?: string;
                /** @enum {string} */
                readonly strategy?: 'incremental' | 'touched' | 'full';
                readonly interval?: string;
                readonly interval_seconds?: number;
                readonly schedule?: string;
                readonly row_count?: number | null;
                readonly size_bytes?: number | null;
                /** Format: date-time */
                readonly last_refresh?: string | null;
                /** Format: date-time */
                readonly data_through?: string | null;
                readonly age_minutes?: number | null;
                readonly age_seconds?: number | null;
                /** @enum {string} */
                readonly status?: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly generation?: number;
                readonly last_duration_ms?: number | null;
                readonly last_outcome?: string | null;
                readonly last_error?: string | null;
                readonly failures_in_a_row?: number;
                /** Format: date-time */
                readonly next_attempt_at?: string | null;
                /** Format: date-time */
                readonly next_run_at?: string | null;
                readonly pending_changes?: number | null;
                readonly skipped_facts?: number | null;
                /** Format: date-time */
                readonly complete_from?: string | null;
                readonly built_percent?: number;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_refresh: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly views?: readonly (
            | 'daily_metrics'
            | 'hourly_metrics'
            | 'agent_performance'
            | 'user_cohorts'
            | 'mv_active_users'
            | 'mv_top_agents'
            | 'mv_workspace_summary'
            | 'mv_error_trends'
            | 'mv_agent_usage_trends'
          )[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly view_name?: string;
              readonly refresh_duration_ms?: number;
              readonly rows_refreshed?: number;
              readonly success?: boolean;
              readonly error_message?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_events: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly events: readonly (
            | {
                /** @enum {string} */
                readonly source: 'user_activity';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                /** Format: uuid */
                readonly workspace_id?: string;
                /** Format: uuid */
                readonly id: string;
                /** Format: uuid */
                readonly user_id?: string | null;
                /** @enum {string} */
                readonly event_type?:
                  | 'page_view'
                  | 'agent_run'
                  | 'login'
                  | 'logout'
                  | 'workspace_switch'
                  | 'feature_use'
                  | 'error'
                  | 'api_call'
                  | 'export'
                  | 'report_view';
                readonly event_name?: string | null;
                readonly page_path?: string | null;
                /** Format: uuid */
                readonly session_id?: string | null;
                readonly ip_address?: string | null;
                readonly user_agent?: string | null;
                readonly referrer?: string | null;
                readonly metadata?: unknown;
                /** Format: date-time */
                readonly created_at?: string;
              }
            | {
                /** @enum {string} */
                readonly source: 'agent_runs';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                /** Format: uuid */
                readonly workspace_id?: string;
                /** Format: uuid */
                readonly id: string;
                /** Format: uuid */
                readonly agent_id?: string;
                /** Format: uuid */
                readonly user_id?: string | null;
                /** @enum {string} */
                readonly status?: 'completed' | 'failed' | 'cancelled' | 'timeout';
                readonly runtime_seconds?: number | null;
                /** Format: date-time */
                readonly started_at?: string;
                /** Format: date-time */
                readonly completed_at?: string | null;
                readonly credits_consumed?: number;
                readonly tokens_used?: number | null;
                readonly model_name?: string | null;
                readonly error_type?: string | null;
                readonly error_message?: string | null;
                readonly user_rating?: number | null;
                readonly metadata?: unknown;
              }
            | {
                /** @enum {string} */
                readonly source: 'workspace_members';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                /** Format: uuid */
                readonly workspace_id?: string;
                /** Format: uuid */
                readonly user_id: string;
                readonly role?: string;
                /** Format: date-time */
                readonly joined_at?: string;
              }
          )[];
        };
        readonly 'application/x-ndjson': {
          readonly events: readonly (
            | {
                /** @enum {string} */
                readonly source: 'user_activity';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                /** Format: uuid */
                readonly workspace_id?: string;
                /** Format: uuid */
                readonly id: string;
                /** Format: uuid */
                readonly user_id?: string | null;
                /** @enum {string} */
                readonly event_type?:
                  | 'page_view'
                  | 'agent_run'
                  | 'login'
                  | 'logout'
                  | 'workspace_switch'
                  | 'feature_use'
                  | 'error'
                  | 'api_call'
                  | 'export'
                  | 'report_view';
                readonly event_name?: string | null;
                readonly page_path?: string | null;
                /** Format: uuid */
                readonly session_id?: string | null;
                readonly ip_address?: string | null;
                readonly user_agent?: string | null;
                readonly referrer?: string | null;
                readonly metadata?: unknown;
                /** Format: date-time */
                readonly created_at?: string;
              }
            | {
                /** @enum {string} */
                readonly source: 'agent_runs';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                /** Format: uuid */
                readonly workspace_id?: string;
                /** Format: uuid */
                readonly id: string;
                /** Format: uuid */
                readonly agent_id?: string;
                /** Format: uuid */
                readonly user_id?: string | null;
                /** @enum {string} */
                readonly status?: 'completed' | 'failed' | 'cancelled' | 'timeout';
                readonly runtime_seconds?: number | null;
                /** Format: date-time */
                readonly started_at?: string;
                /** Format: date-time */
                readonly completed_at?: string | null;
                readonly credits_consumed?: number;
                readonly tokens_used?: number | null;
                readonly model_name?: string | null;
                readonly error_type?: string | null;
                readonly error_message?: string | null;
                readonly user_rating?: number | null;
                readonly metadata?: unknown;
              }
            | {
                /** @enum {string} */
                readonly source: 'workspace_members';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                /** Format: uuid */
                readonly workspace_id?: string;
                /** Format: uuid */
                readonly user_id: string;
                readonly role?: string;
                /** Format: date-time */
                readonly joined_at?: string;
              }
          )[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 207: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_backfill_progress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: number;
              readonly module: string;
              /** Format: date-time */
              readonly from: string;
              /** Format: date-time */
              readonly to: string;
              /** @enum {string} */
              readonly state: 'running' | 'succeeded' | 'failed';
              readonly days: number;
              readonly days_done: number;
              /** Format: date-time */
              readonly done_from: string | null;
              readonly rows: number;
              /** @enum {string} */
              readonly asked: 'api' | 'cli';
              readonly asked_by: string | null;
              readonly asked_role: string;
              /** Format: date-time */
              readonly asked_at: string;
              /** Format: date-time */
              readonly advanced_at: string | null;
              /** Format: date-time */
              readonly finished_at: string | null;
              readonly error: string | null;
            } | null;
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_backfill: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly from: string;
          readonly to: string;
        };
      };
    };
    readonly responses: {
      readonly 202: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: number;
              readonly module: string;
              /** Format: date-time */
              readonly from: string;
              /** Format: date-time */
              readonly to: string;
              /** @enum {string} */
              readonly state: 'running' | 'succeeded' | 'failed';
              readonly days: number;
              readonly days_done: number;
              /** Format: date-time */
              readonly done_from: string | null;
              readonly rows: number;
              /** @enum {string} */
              readonly asked: 'api' | 'cli';
              readonly asked_by: string | null;
              readonly asked_role: string;
              /** Format: date-time */
              readonly asked_at: string;
              /** Format: date-time */
              readonly advanced_at: string | null;
              /** Format: date-time */
              readonly finished_at: string | null;
              readonly error: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_subject_export: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: string;
        readonly format?: 'json' | 'ndjson';
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly relations: readonly {
                readonly relation?: string;
                readonly rows?: readonly Record<string, never>[];
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_subject_erase: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly module: string;
              readonly subject_digest: string;
              readonly tenant: string | null;
              /** Format: date-time */
              readonly erased_at: string;
              readonly relations: readonly {
                readonly relation?: string;
                /** @enum {string} */
                readonly kind?: 'source' | 'log' | 'presence' | 'extract' | 'tenant_map' | 'table';
                /** @enum {string} */
                readonly action?: 'deleted' | 'anonymised';
                readonly rows?: number;
              }[];
              readonly stores: readonly {
                readonly relation?: string;
                readonly rows?: number;
                readonly buckets?: number;
              }[];
              readonly remains: readonly {
                readonly relation?: string;
                readonly rows?: number | null;
                readonly why?: string;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_tenants: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly q?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id: string;
              readonly name: string | null;
              readonly is_platform: boolean;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_explain: {
    readonly parameters: {
      readonly query: {
        readonly path: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly read: string;
              /** @enum {string} */
              readonly origin: 'view' | 'source';
              readonly statement: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              };
              readonly summary: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              } | null;
              readonly views: readonly {
                readonly name: string;
                readonly description: string;
                readonly strategy: string;
                readonly schedule: string;
                readonly stores: readonly string[];
                /** @enum {string} */
                readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly view: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly definition: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly refresh: {
                  readonly id: number;
                  /** Format: date-time */
                  readonly started_at: string;
                  /** Format: date-time */
                  readonly finished_at: string | null;
                  readonly duration_ms: number | null;
                  readonly rows_refreshed: number | null;
                  /** Format: date-time */
                  readonly data_through: string | null;
                  readonly generation: number;
                  readonly asked_by: string;
                  readonly outcome: string;
                } | null;
              }[];
              readonly stores: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'rollup' | 'extract' | 'touched';
                readonly description: string;
                readonly sources: readonly string[];
                readonly grains: readonly string[];
              }[];
              readonly sources: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'managed' | 'external';
                readonly role: string;
                readonly description: string;
                readonly relation: string | null;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_verify: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly path: string;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly equal: boolean;
              readonly view: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly source: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly differences: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly within_one_percent: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly compared: {
                readonly rows?: number;
                readonly figures?: number;
                readonly differences?: number;
              };
              readonly pending_changes: number;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_workspaces_id_summary: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly total_users: number;
              readonly active_users: number;
              readonly new_users: number;
              readonly total_sessions: number;
              readonly avg_session_duration_seconds: number | null;
              readonly bounce_rate: number | null;
              readonly total_runs: number;
              readonly successful_runs: number;
              readonly failed_runs: number;
              readonly success_rate: number | null;
              readonly error_rate: number | null;
              readonly unique_agents_run: number;
              readonly avg_runtime_seconds: number | null;
              readonly p95_runtime_seconds: number | null;
              readonly total_credits: number;
              readonly total_errors: number;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            } | null;
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_workspaces_id_metrics: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly days?: number;
        readonly from?: string;
        readonly to?: string;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date */
              readonly metric_date: string;
              readonly partial: boolean;
              readonly total_users: number;
              readonly active_users: number;
              readonly new_users: number;
              readonly returning_users: number;
              readonly total_sessions: number;
              readonly avg_session_duration_seconds: number | null;
              readonly bounce_rate: number | null;
              readonly total_runs: number;
              readonly successful_runs: number;
              readonly failed_runs: number;
              readonly cancelled_runs: number;
              readonly avg_runtime_seconds: number | null;
              readonly median_runtime_seconds: number | null;
              readonly p95_runtime_seconds: number | null;
              readonly p99_runtime_seconds: number | null;
              readonly total_credits_consumed: number;
              readonly avg_credits_per_run: number | null;
              readonly unique_agents_run: number;
              readonly total_errors: number;
              readonly error_rate: number | null;
              readonly credits_by_model: {
                readonly [key: string]: unknown;
              };
              readonly top_agents: readonly unknown[];
              readonly errors_by_type: {
                readonly [key: string]: unknown;
              };
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_workspaces_id_hourly: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly hours?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date-time */
              readonly metric_hour: string;
              readonly partial: boolean;
              readonly active_users: number;
              readonly total_runs: number;
              readonly successful_runs: number;
              readonly failed_runs: number;
              readonly total_credits: number;
              readonly avg_response_time_ms: number | null;
              readonly p95_response_time_ms: number | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_workspaces_id_errors: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date */
              readonly error_date: string;
              readonly error_type: string;
              readonly event_name: string | null;
              readonly error_count: number;
              readonly affected_users: number;
              readonly sample_messages: readonly unknown[];
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_workspaces_id_active_users: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly days?: number;
        readonly tz?: string;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date */
              readonly activity_date: string;
              readonly partial: boolean;
              readonly daily_active_users: number | null;
              readonly weekly_active_users: number | null;
              readonly monthly_active_users: number | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_workspaces_id_cohorts: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly period?: 'daily' | 'weekly' | 'monthly';
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly cohort_period: string;
              /** Format: date */
              readonly cohort_date: string;
              readonly initial_users: number;
              readonly retention_data: {
                readonly [key: string]: unknown;
              };
              readonly ltv_estimate: number | null;
              readonly avg_revenue_per_user: number;
              readonly churn_rate: number | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_agents_top: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly metric?: 'total_runs' | 'success_rate' | 'total_credits' | 'unique_users' | 'avg_runtime';
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly workspace_id: string;
              readonly agent_id: string;
              readonly total_runs: number;
              readonly successful_runs: number;
              readonly failed_runs: number;
              readonly cancelled_runs: number;
              readonly success_rate: number | null;
              readonly unique_users: number;
              readonly avg_runtime_seconds: number | null;
              readonly median_runtime_seconds: number | null;
              readonly total_credits: number;
              readonly avg_credits_per_run: number | null;
              readonly avg_user_rating: number | null;
              readonly metric_value: number;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_agents_id_insights: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly days?: number;
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly agent_id: string;
              readonly total_runs: number;
              readonly successful_runs: number;
              readonly failed_runs: number;
              readonly cancelled_runs: number;
              readonly success_rate: number | null;
              readonly error_rate: number | null;
              readonly unique_users: number;
              readonly avg_runtime_seconds: number | null;
              readonly min_runtime_seconds: number | null;
              readonly max_runtime_seconds: number | null;
              readonly p50_runtime_seconds: number | null;
              readonly p75_runtime_seconds: number | null;
              readonly p95_runtime_seconds: number | null;
              readonly p99_runtime_seconds: number | null;
              readonly total_credits: number;
              readonly avg_credits_per_run: number | null;
              readonly total_tokens_used: number;
              readonly avg_tokens_per_run: number | null;
              readonly avg_user_rating: number | null;
              readonly total_feedback_count: number;
              readonly error_types: {
                readonly [key: string]: unknown;
              };
              readonly common_failure_reasons: readonly unknown[];
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly workspace_agents_id_trends: {
    readonly parameters: {
      readonly query?: {
        readonly workspace_id?: readonly string[];
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date */
              readonly usage_date: string;
              readonly partial: boolean;
              readonly total_runs: number;
              readonly unique_users: number;
              readonly previous_runs: number | null;
              readonly growth_pct: number | null;
              readonly trend: string | null;
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_schools_id_retention: {
    readonly parameters: {
      readonly query?: {
        readonly school_id?: readonly string[];
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly school_id: string;
              readonly keep_days: number;
              readonly reason: string | null;
              /** Format: date-time */
              readonly decided_at: string | null;
              readonly decided_by: string | null;
              readonly is_default: boolean;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_schools_retention_decide: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly keep_days: number;
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly school_id: string;
              readonly keep_days: number;
              readonly reason: string;
              /** Format: date-time */
              readonly decided_at: string;
              readonly decided_by: string | null;
              readonly is_default: boolean;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_xapi_statements: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        readonly 'X-Experience-API-Version': string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': Record<string, never> | readonly Record<string, never>[];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly string[];
        };
      };
      readonly 207: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_refresh_status: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly all_views_fresh: boolean;
              readonly views: readonly {
                readonly view_name?: string;
                /** @enum {string} */
                readonly strategy?: 'incremental' | 'touched' | 'full';
                readonly interval?: string;
                readonly interval_seconds?: number;
                readonly schedule?: string;
                readonly row_count?: number | null;
                readonly size_bytes?: number | null;
                /** Format: date-time */
                readonly last_refresh?: string | null;
                /** Format: date-time */
                readonly data_through?: string | null;
                readonly age_minutes?: number | null;
                readonly age_seconds?: number | null;
                /** @enum {string} */
                readonly status?: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly generation?: number;
                readonly last_duration_ms?: number | null;
                readonly last_outcome?: string | null;
                readonly last_error?: string | null;
                readonly failures_in_a_row?: number;
                /** Format: date-time */
                readonly next_attempt_at?: string | null;
                /** Format: date-time */
                readonly next_run_at?: string | null;
                readonly pending_changes?: number | null;
                readonly skipped_facts?: number | null;
                /** Format: date-time */
                readonly complete_from?: string | null;
                readonly built_percent?: number;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_refresh: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly views?: readonly 'dashboard_metrics_hourly'[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly view_name?: string;
              readonly refresh_duration_ms?: number;
              readonly rows_refreshed?: number;
              readonly success?: boolean;
              readonly error_message?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_events: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly events: readonly (
            | {
                /** @enum {string} */
                readonly source: 'classroom_sessions';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                readonly id: string;
                readonly teacher_id?: string | null;
                readonly title?: string | null;
                /** @enum {string} */
                readonly status?: 'created' | 'active' | 'paused' | 'ended' | 'archived';
                readonly planned_duration_minutes?: number | null;
                /** Format: date-time */
                readonly actual_start?: string | null;
                /** Format: date-time */
                readonly actual_end?: string | null;
                /** Format: date-time */
                readonly created_at?: string;
                /** Format: date-time */
                readonly updated_at?: string;
              }
            | {
                /** @enum {string} */
                readonly source: 'student_groups';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                readonly id: string;
                readonly session_id?: string;
                readonly group_number?: number | null;
                readonly is_ready?: boolean;
                readonly current_size?: number | null;
                readonly max_size?: number | null;
              }
            | {
                /** @enum {string} */
                readonly source: 'session_metrics';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                /** Format: uuid */
                readonly id: string;
                readonly session_id?: string;
                /** Format: date-time */
                readonly measured_at?: string;
                readonly overall_engagement_score?: number | null;
                readonly participation_rate?: number | null;
                readonly session_quality?: number | null;
                readonly total_students?: number | null;
                readonly active_students?: number | null;
                readonly average_connection_quality?: number | null;
                readonly audio_quality?: number | null;
                readonly technical_issues_count?: number | null;
              }
            | {
                /** @enum {string} */
                readonly source: 'group_metrics';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                /** Format: uuid */
                readonly id: string;
                readonly group_id?: string;
                readonly session_id?: string;
                /** Format: date-time */
                readonly measured_at?: string;
                readonly turn_taking_score?: number | null;
                readonly collaboration_score?: number | null;
              }
            | {
                /** @enum {string} */
                readonly source: 'educational_metrics';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                /** Format: uuid */
                readonly id: string;
                readonly session_id?: string;
                /** @enum {string} */
                readonly metric_name?:
                  | 'prompts_generated'
                  | 'prompts_used'
                  | 'interventions'
                  | 'alerts_generated'
                  | 'ai_analyses_completed'
                  | 'ai_analyses_failed'
                  | 'ai_processing_time_ms'
                  | 'transcription_minutes'
                  | 'storage_gb'
                  | 'compute_cost';
                readonly metric_value?: number;
                /** Format: date-time */
                readonly measured_at?: string;
              }
            | {
                /** @enum {string} */
                readonly source: 'system_health_samples';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                /** Format: uuid */
                readonly id: string;
                /** Format: date-time */
                readonly sampled_at?: string;
                readonly response_time_ms?: number | null;
                readonly latency_ms?: number | null;
                readonly websocket_connections?: number | null;
                readonly requests?: number | null;
                readonly errors?: number | null;
              }
            | {
                /** @enum {string} */
                readonly source: 'session_events';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                readonly id: string;
                readonly session_id?: string;
                readonly teacher_id?: string | null;
                /** @enum {string} */
                readonly event_type?:
                  | 'configured'
                  | 'started'
                  | 'leader_ready'
                  | 'member_join'
                  | 'member_leave'
                  | 'ended';
                readonly participant_id?: string | null;
                readonly sender_id?: string;
                readonly sequence?: number;
                /** Format: date-time */
                readonly event_time?: string;
                readonly payload?: {
                  readonly group_count?: number;
                  readonly expected_students?: number;
                  readonly planned_duration_minutes?: number;
                  readonly student_count?: number;
                  readonly group_id?: string;
                  readonly member_count?: number;
                  readonly reason?: string;
                  readonly duration_minutes?: number;
                } | null;
              }
          )[];
        };
        readonly 'application/x-ndjson': {
          readonly events: readonly (
            | {
                /** @enum {string} */
                readonly source: 'classroom_sessions';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                readonly id: string;
                readonly teacher_id?: string | null;
                readonly title?: string | null;
                /** @enum {string} */
                readonly status?: 'created' | 'active' | 'paused' | 'ended' | 'archived';
                readonly planned_duration_minutes?: number | null;
                /** Format: date-time */
                readonly actual_start?: string | null;
                /** Format: date-time */
                readonly actual_end?: string | null;
                /** Format: date-time */
                readonly created_at?: string;
                /** Format: date-time */
                readonly updated_at?: string;
              }
            | {
                /** @enum {string} */
                readonly source: 'student_groups';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                readonly id: string;
                readonly session_id?: string;
                readonly group_number?: number | null;
                readonly is_ready?: boolean;
                readonly current_size?: number | null;
                readonly max_size?: number | null;
              }
            | {
                /** @enum {string} */
                readonly source: 'session_metrics';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                /** Format: uuid */
                readonly id: string;
                readonly session_id?: string;
                /** Format: date-time */
                readonly measured_at?: string;
                readonly overall_engagement_score?: number | null;
                readonly participation_rate?: number | null;
                readonly session_quality?: number | null;
                readonly total_students?: number | null;
                readonly active_students?: number | null;
                readonly average_connection_quality?: number | null;
                readonly audio_quality?: number | null;
                readonly technical_issues_count?: number | null;
              }
            | {
                /** @enum {string} */
                readonly source: 'group_metrics';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                /** Format: uuid */
                readonly id: string;
                readonly group_id?: string;
                readonly session_id?: string;
                /** Format: date-time */
                readonly measured_at?: string;
                readonly turn_taking_score?: number | null;
                readonly collaboration_score?: number | null;
              }
            | {
                /** @enum {string} */
                readonly source: 'educational_metrics';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                /** Format: uuid */
                readonly id: string;
                readonly session_id?: string;
                /** @enum {string} */
                readonly metric_name?:
                  | 'prompts_generated'
                  | 'prompts_used'
                  | 'interventions'
                  | 'alerts_generated'
                  | 'ai_analyses_completed'
                  | 'ai_analyses_failed'
                  | 'ai_processing_time_ms'
                  | 'transcription_minutes'
                  | 'storage_gb'
                  | 'compute_cost';
                readonly metric_value?: number;
                /** Format: date-time */
                readonly measured_at?: string;
              }
            | {
                /** @enum {string} */
                readonly source: 'system_health_samples';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                /** Format: uuid */
                readonly id: string;
                /** Format: date-time */
                readonly sampled_at?: string;
                readonly response_time_ms?: number | null;
                readonly latency_ms?: number | null;
                readonly websocket_connections?: number | null;
                readonly requests?: number | null;
                readonly errors?: number | null;
              }
            | {
                /** @enum {string} */
                readonly source: 'session_events';
                /**
                 * @default insert
                 * @enum {string}
                 */
                readonly op?: 'insert' | 'update' | 'delete';
                readonly school_id?: string;
                readonly id: string;
                readonly session_id?: string;
                readonly teacher_id?: string | null;
                /** @enum {string} */
                readonly event_type?:
                  | 'configured'
                  | 'started'
                  | 'leader_ready'
                  | 'member_join'
                  | 'member_leave'
                  | 'ended';
                readonly participant_id?: string | null;
                readonly sender_id?: string;
                readonly sequence?: number;
                /** Format: date-time */
                readonly event_time?: string;
                readonly payload?: {
                  readonly group_count?: number;
                  readonly expected_students?: number;
                  readonly planned_duration_minutes?: number;
                  readonly student_count?: number;
                  readonly group_id?: string;
                  readonly member_count?: number;
                  readonly reason?: string;
                  readonly duration_minutes?: number;
                } | null;
              }
          )[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 207: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly accepted: number;
              readonly duplicates: number;
              readonly errors: readonly {
                readonly index?: number;
                readonly id?: string | null;
                readonly code?: string;
                readonly detail?: string;
              }[];
            };
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_backfill_progress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: number;
              readonly module: string;
              /** Format: date-time */
              readonly from: string;
              /** Format: date-time */
              readonly to: string;
              /** @enum {string} */
              readonly state: 'running' | 'succeeded' | 'failed';
              readonly days: number;
              readonly days_done: number;
              /** Format: date-time */
              readonly done_from: string | null;
              readonly rows: number;
              /** @enum {string} */
              readonly asked: 'api' | 'cli';
              readonly asked_by: string | null;
              readonly asked_role: string;
              /** Format: date-time */
              readonly asked_at: string;
              /** Format: date-time */
              readonly advanced_at: string | null;
              /** Format: date-time */
              readonly finished_at: string | null;
              readonly error: string | null;
            } | null;
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_backfill: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly from: string;
          readonly to: string;
        };
      };
    };
    readonly responses: {
      readonly 202: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: number;
              readonly module: string;
              /** Format: date-time */
              readonly from: string;
              /** Format: date-time */
              readonly to: string;
              /** @enum {string} */
              readonly state: 'running' | 'succeeded' | 'failed';
              readonly days: number;
              readonly days_done: number;
              /** Format: date-time */
              readonly done_from: string | null;
              readonly rows: number;
              /** @enum {string} */
              readonly asked: 'api' | 'cli';
              readonly asked_by: string | null;
              readonly asked_role: string;
              /** Format: date-time */
              readonly asked_at: string;
              /** Format: date-time */
              readonly advanced_at: string | null;
              /** Format: date-time */
              readonly finished_at: string | null;
              readonly error: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_subject_export: {
    readonly parameters: {
      readonly query?: {
        readonly school_id?: string;
        readonly format?: 'json' | 'ndjson';
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly relations: readonly {
                readonly relation?: string;
                readonly rows?: readonly Record<string, never>[];
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_subject_erase: {
    readonly parameters: {
      readonly query?: {
        readonly school_id?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly module: string;
              readonly subject_digest: string;
              readonly tenant: string | null;
              /** Format: date-time */
              readonly erased_at: string;
              readonly relations: readonly {
                readonly relation?: string;
                /** @enum {string} */
                readonly kind?: 'source' | 'log' | 'presence' | 'extract' | 'tenant_map' | 'table';
                /** @enum {string} */
                readonly action?: 'deleted' | 'anonymised';
                readonly rows?: number;
              }[];
              readonly stores: readonly {
                readonly relation?: string;
                readonly rows?: number;
                readonly buckets?: number;
              }[];
              readonly remains: readonly {
                readonly relation?: string;
                readonly rows?: number | null;
                readonly why?: string;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_tenants: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly q?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id: string;
              readonly name: string | null;
              readonly is_platform: boolean;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_explain: {
    readonly parameters: {
      readonly query: {
        readonly path: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly read: string;
              /** @enum {string} */
              readonly origin: 'view' | 'source';
              readonly statement: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              };
              readonly summary: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              } | null;
              readonly views: readonly {
                readonly name: string;
                readonly description: string;
                readonly strategy: string;
                readonly schedule: string;
                readonly stores: readonly string[];
                /** @enum {string} */
                readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly view: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly definition: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly refresh: {
                  readonly id: number;
                  /** Format: date-time */
                  readonly started_at: string;
                  /** Format: date-time */
                  readonly finished_at: string | null;
                  readonly duration_ms: number | null;
                  readonly rows_refreshed: number | null;
                  /** Format: date-time */
                  readonly data_through: string | null;
                  readonly generation: number;
                  readonly asked_by: string;
                  readonly outcome: string;
                } | null;
              }[];
              readonly stores: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'rollup' | 'extract' | 'touched';
                readonly description: string;
                readonly sources: readonly string[];
                readonly grains: readonly string[];
              }[];
              readonly sources: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'managed' | 'external';
                readonly role: string;
                readonly description: string;
                readonly relation: string | null;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_verify: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly path: string;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly equal: boolean;
              readonly view: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly source: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly differences: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly within_one_percent: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly compared: {
                readonly rows?: number;
                readonly figures?: number;
                readonly differences?: number;
              };
              readonly pending_changes: number;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_schools_id_dashboard: {
    readonly parameters: {
      readonly query?: {
        readonly school_id?: readonly string[];
        readonly hours?: number;
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly school_id: string;
              readonly sessions_active: number;
              readonly sessions_completed: number;
              readonly teachers_active: number;
              readonly students_active: number | null;
              readonly total_groups: number;
              readonly ready_groups: number;
              readonly avg_session_quality: number | null;
              readonly avg_engagement_score: number | null;
              readonly avg_participation_rate: number | null;
              readonly avg_collaboration_score: number | null;
              readonly avg_audio_quality: number | null;
              readonly avg_connection_stability: number | null;
              readonly total_errors: number;
              readonly avg_response_time: number | null;
              readonly websocket_connections: number | null;
              readonly avg_latency_ms: number | null;
              readonly error_rate: number | null;
              readonly total_prompts_generated: number;
              readonly total_prompts_used: number;
              readonly total_interventions: number;
              readonly total_alerts: number;
              readonly ai_analyses_completed: number;
              readonly avg_ai_processing_time: number | null;
              readonly ai_analysis_success_rate: number | null;
              readonly total_transcription_minutes: number;
              readonly total_storage_gb: number;
              readonly estimated_compute_cost: number;
              readonly hourly: readonly {
                /** Format: date-time */
                readonly metric_hour: string;
                readonly partial: boolean;
                readonly sessions_active: number;
                readonly sessions_completed: number;
                readonly teachers_active: number;
                readonly students_active: number | null;
                readonly total_groups: number;
                readonly ready_groups: number;
                readonly avg_session_quality: number | null;
                readonly avg_engagement_score: number | null;
                readonly avg_participation_rate: number | null;
                readonly avg_collaboration_score: number | null;
                readonly avg_audio_quality: number | null;
                readonly avg_connection_stability: number | null;
                readonly total_errors: number;
                readonly avg_response_time: number | null;
                readonly websocket_connections: number | null;
                readonly avg_latency_ms: number | null;
                readonly error_rate: number | null;
                readonly total_prompts_generated: number;
                readonly total_prompts_used: number;
                readonly total_interventions: number;
                readonly total_alerts: number;
                readonly ai_analyses_completed: number;
                readonly avg_ai_processing_time: number | null;
                readonly ai_analysis_success_rate: number | null;
                readonly total_transcription_minutes: number;
                readonly total_storage_gb: number;
                readonly estimated_compute_cost: number;
                readonly data_sources_count: number;
              }[];
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            } | null;
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_teachers_id_dashboard: {
    readonly parameters: {
      readonly query?: {
        readonly school_id?: readonly string[];
        readonly hours?: number;
        readonly compare?: 'previous_period' | 'previous_year';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly teacher_id: string;
              readonly active_hours: number;
              readonly sessions_active: number;
              readonly sessions_completed: number;
              readonly students_active: number | null;
              readonly total_groups: number;
              readonly ready_groups: number;
              readonly avg_session_quality: number | null;
              readonly avg_engagement_score: number | null;
              readonly avg_participation_rate: number | null;
              readonly hourly: readonly {
                /** Format: date-time */
                readonly metric_hour: string;
                readonly partial: boolean;
                readonly sessions_active: number;
                readonly sessions_completed: number;
                readonly students_active: number | null;
                readonly total_groups: number;
                readonly ready_groups: number;
                readonly avg_session_quality: number | null;
                readonly avg_engagement_score: number | null;
                readonly avg_participation_rate: number | null;
              }[];
              readonly previous?: {
                readonly [key: string]: number | null;
              };
              readonly delta?: {
                readonly [key: string]: number | null;
              };
              readonly delta_pct?: {
                readonly [key: string]: number | null;
              };
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_schools_compare: {
    readonly parameters: {
      readonly query?: {
        readonly school_id?: readonly string[];
        readonly ids?: string;
        readonly hours?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly school_id: string;
              readonly sessions_active: number | null;
              readonly sessions_completed: number | null;
              readonly teachers_active: number | null;
              readonly students_active: number | null;
              readonly avg_session_quality: number | null;
              readonly avg_engagement_score: number | null;
              readonly avg_participation_rate: number | null;
              readonly avg_collaboration_score: number | null;
              readonly error_rate: number | null;
              readonly ai_analysis_success_rate: number | null;
              readonly suppressed: boolean;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_sessions_id_timeline: {
    readonly parameters: {
      readonly query?: {
        readonly school_id?: readonly string[];
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly school_id: string;
              readonly session_id: string;
              readonly position: number;
              readonly id: string;
              readonly event_type: string;
              readonly participant_id: string | null;
              readonly teacher_id: string | null;
              readonly sender_id: string;
              readonly sequence: number;
              /** Format: date-time */
              readonly event_time: string;
              /** Format: date-time */
              readonly received_at: string | null;
              readonly payload: unknown;
              readonly missing_before: number;
              readonly out_of_order: boolean;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly classroom_sessions_id_summary: {
    readonly parameters: {
      readonly query?: {
        readonly school_id?: readonly string[];
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly school_id: string;
              readonly session_id: string;
              readonly status: string;
              readonly planned_duration_minutes: number | null;
              /** Format: date-time */
              readonly started_at: string | null;
              /** Format: date-time */
              readonly ended_at: string | null;
              readonly closed_automatically: boolean;
              readonly duration_minutes: number | null;
              readonly total_groups: number;
              readonly ready_groups: number;
              readonly total_events: number;
              readonly events_by_type: {
                readonly configured: number;
                readonly started: number;
                readonly leader_ready: number;
                readonly member_join: number;
                readonly member_leave: number;
                readonly ended: number;
              };
              readonly participants: number;
              readonly senders: number;
              readonly missing_events: number;
              readonly measurements: number;
              readonly avg_engagement_score: number | null;
              readonly avg_participation_rate: number | null;
              readonly avg_session_quality: number | null;
              readonly avg_audio_quality: number | null;
              readonly avg_connection_stability: number | null;
              readonly students_active: number | null;
              readonly technical_issues: number | null;
              readonly avg_collaboration_score: number | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
        readonly module?: string;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly owner: string;
              readonly id: string;
              readonly workspace_id: string | null;
              readonly name: string;
              readonly description: string | null;
              readonly is_active: boolean;
              readonly module: string;
              readonly metric_type: string;
              readonly unit: string | null;
              readonly condition: string;
              readonly threshold_value: number;
              readonly threshold_upper: number | null;
              readonly recovery_value: number | null;
              readonly evaluation_window_minutes: number;
              readonly for_minutes: number;
              readonly cooldown_minutes: number;
              readonly renotify_minutes: number | null;
              readonly min_samples: number;
              readonly group_by_tenant: boolean;
              readonly notify_stale: boolean;
              readonly notify_no_data: boolean;
              /** Format: date-time */
              readonly snoozed_until: string | null;
              readonly notification_channels: readonly unknown[];
              readonly notification_recipients: unknown;
              readonly state: string | null;
              /** Format: date-time */
              readonly state_since: string | null;
              readonly value: number | null;
              readonly reason: string | null;
              readonly firing: number;
              /** Format: date-time */
              readonly last_triggered_at: string | null;
              readonly trigger_count: number;
              /** Format: date-time */
              readonly evaluated_at: string | null;
              readonly last_error: string | null;
              readonly ready_made: string | null;
              readonly created_by: string | null;
              /** Format: date-time */
              readonly created_at: string;
              /** Format: date-time */
              readonly updated_at: string;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules_create: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly name: string;
          readonly description?: string | null;
          readonly workspace_id?: string | null;
          readonly is_active?: boolean;
          readonly module?: string;
          readonly metric_type: string;
          /** @enum {string} */
          readonly condition: 'greater_than' | 'less_than' | 'equals' | 'not_equals' | 'between';
          readonly threshold_value: number;
          readonly threshold_upper?: number | null;
          readonly recovery_value?: number | null;
          /** @default 15 */
          readonly evaluation_window_minutes?: number;
          /** @default 0 */
          readonly for_minutes?: number;
          /** @default 5 */
          readonly cooldown_minutes?: number;
          readonly renotify_minutes?: number | null;
          /** @default 0 */
          readonly min_samples?: number;
          readonly group_by_tenant?: boolean;
          readonly notify_stale?: boolean;
          readonly notify_no_data?: boolean;
          readonly notification_channels?: readonly ('email' | 'slack' | 'webhook')[];
          readonly notification_recipients?: {
            readonly email?: readonly string[];
            readonly slack?: readonly string[];
            readonly webhook?: readonly string[];
          };
        };
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly owner: string;
              readonly id: string;
              readonly workspace_id: string | null;
              readonly name: string;
              readonly description: string | null;
              readonly is_active: boolean;
              readonly module: string;
              readonly metric_type: string;
              readonly unit: string | null;
              readonly condition: string;
              readonly threshold_value: number;
              readonly threshold_upper: number | null;
              readonly recovery_value: number | null;
              readonly evaluation_window_minutes: number;
              readonly for_minutes: number;
              readonly cooldown_minutes: number;
              readonly renotify_minutes: number | null;
              readonly min_samples: number;
              readonly group_by_tenant: boolean;
              readonly notify_stale: boolean;
              readonly notify_no_data: boolean;
              /** Format: date-time */
              readonly snoozed_until: string | null;
              readonly notification_channels: readonly unknown[];
              readonly notification_recipients: unknown;
              readonly state: string | null;
              /** Format: date-time */
              readonly state_since: string | null;
              readonly value: number | null;
              readonly reason: string | null;
              readonly firing: number;
              /** Format: date-time */
              readonly last_triggered_at: string | null;
              readonly trigger_count: number;
              /** Format: date-time */
              readonly evaluated_at: string | null;
              readonly last_error: string | null;
              readonly ready_made: string | null;
              readonly created_by: string | null;
              /** Format: date-time */
              readonly created_at: string;
              /** Format: date-time */
              readonly updated_at: string;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules_rehearse: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly name: string;
          readonly description?: string | null;
          readonly workspace_id?: string | null;
          readonly is_active?: boolean;
          readonly module?: string;
          readonly metric_type: string;
          /** @enum {string} */
          readonly condition: 'greater_than' | 'less_than' | 'equals' | 'not_equals' | 'between';
          readonly threshold_value: number;
          readonly threshold_upper?: number | null;
          readonly recovery_value?: number | null;
          /** @default 15 */
          readonly evaluation_window_minutes?: number;
          /** @default 0 */
          readonly for_minutes?: number;
          /** @default 5 */
          readonly cooldown_minutes?: number;
          readonly renotify_minutes?: number | null;
          /** @default 0 */
          readonly min_samples?: number;
          readonly group_by_tenant?: boolean;
          readonly notify_stale?: boolean;
          readonly notify_no_data?: boolean;
          readonly notification_channels?: readonly ('email' | 'slack' | 'webhook')[];
          readonly notification_recipients?: {
            readonly email?: readonly string[];
            readonly slack?: readonly string[];
            readonly webhook?: readonly string[];
          };
          /** @default 30 */
          readonly days?: number;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              /** Format: date-time */
              readonly from: string;
              /** Format: date-time */
              readonly to: string;
              readonly fired: number;
              readonly firing_minutes: number;
              readonly longest_minutes: number | null;
              readonly notifications: number;
              readonly incidents: readonly {
                readonly tenant: string;
                /** Format: date-time */
                readonly fired_at: string;
                /** Format: date-time */
                readonly resolved_at: string | null;
                readonly duration_minutes: number;
                readonly value: number;
                readonly worst_value: number;
                readonly renotified: number;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules_id: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly owner: string;
              readonly id: string;
              readonly workspace_id: string | null;
              readonly name: string;
              readonly description: string | null;
              readonly is_active: boolean;
              readonly module: string;
              readonly metric_type: string;
              readonly unit: string | null;
              readonly condition: string;
              readonly threshold_value: number;
              readonly threshold_upper: number | null;
              readonly recovery_value: number | null;
              readonly evaluation_window_minutes: number;
              readonly for_minutes: number;
              readonly cooldown_minutes: number;
              readonly renotify_minutes: number | null;
              readonly min_samples: number;
              readonly group_by_tenant: boolean;
              readonly notify_stale: boolean;
              readonly notify_no_data: boolean;
              /** Format: date-time */
              readonly snoozed_until: string | null;
              readonly notification_channels: readonly unknown[];
              readonly notification_recipients: unknown;
              readonly state: string | null;
              /** Format: date-time */
              readonly state_since: string | null;
              readonly value: number | null;
              readonly reason: string | null;
              readonly firing: number;
              /** Format: date-time */
              readonly last_triggered_at: string | null;
              readonly trigger_count: number;
              /** Format: date-time */
              readonly evaluated_at: string | null;
              readonly last_error: string | null;
              readonly ready_made: string | null;
              readonly created_by: string | null;
              /** Format: date-time */
              readonly created_at: string;
              /** Format: date-time */
              readonly updated_at: string;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules_replace: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly name: string;
          readonly description?: string | null;
          readonly workspace_id?: string | null;
          readonly is_active?: boolean;
          readonly module?: string;
          readonly metric_type: string;
          /** @enum {string} */
          readonly condition: 'greater_than' | 'less_than' | 'equals' | 'not_equals' | 'between';
          readonly threshold_value: number;
          readonly threshold_upper?: number | null;
          readonly recovery_value?: number | null;
          /** @default 15 */
          readonly evaluation_window_minutes?: number;
          /** @default 0 */
          readonly for_minutes?: number;
          /** @default 5 */
          readonly cooldown_minutes?: number;
          readonly renotify_minutes?: number | null;
          /** @default 0 */
          readonly min_samples?: number;
          readonly group_by_tenant?: boolean;
          readonly notify_stale?: boolean;
          readonly notify_no_data?: boolean;
          readonly notification_channels?: readonly ('email' | 'slack' | 'webhook')[];
          readonly notification_recipients?: {
            readonly email?: readonly string[];
            readonly slack?: readonly string[];
            readonly webhook?: readonly string[];
          };
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly owner: string;
              readonly id: string;
              readonly workspace_id: string | null;
              readonly name: string;
              readonly description: string | null;
              readonly is_active: boolean;
              readonly module: string;
              readonly metric_type: string;
              readonly unit: string | null;
              readonly condition: string;
              readonly threshold_value: number;
              readonly threshold_upper: number | null;
              readonly recovery_value: number | null;
              readonly evaluation_window_minutes: number;
              readonly for_minutes: number;
              readonly cooldown_minutes: number;
              readonly renotify_minutes: number | null;
              readonly min_samples: number;
              readonly group_by_tenant: boolean;
              readonly notify_stale: boolean;
              readonly notify_no_data: boolean;
              /** Format: date-time */
              readonly snoozed_until: string | null;
              readonly notification_channels: readonly unknown[];
              readonly notification_recipients: unknown;
              readonly state: string | null;
              /** Format: date-time */
              readonly state_since: string | null;
              readonly value: number | null;
              readonly reason: string | null;
              readonly firing: number;
              /** Format: date-time */
              readonly last_triggered_at: string | null;
              readonly trigger_count: number;
              /** Format: date-time */
              readonly evaluated_at: string | null;
              readonly last_error: string | null;
              readonly ready_made: string | null;
              readonly created_by: string | null;
              /** Format: date-time */
              readonly created_at: string;
              /** Format: date-time */
              readonly updated_at: string;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules_delete: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string;
              readonly deleted: boolean;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules_change: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly name?: string;
          readonly description?: string | null;
          readonly workspace_id?: string | null;
          readonly is_active?: boolean;
          readonly module?: string;
          readonly metric_type?: string;
          /** @enum {string} */
          readonly condition?: 'greater_than' | 'less_than' | 'equals' | 'not_equals' | 'between';
          readonly threshold_value?: number;
          readonly threshold_upper?: number | null;
          readonly recovery_value?: number | null;
          /** @default 15 */
          readonly evaluation_window_minutes?: number;
          /** @default 0 */
          readonly for_minutes?: number;
          /** @default 5 */
          readonly cooldown_minutes?: number;
          readonly renotify_minutes?: number | null;
          /** @default 0 */
          readonly min_samples?: number;
          readonly group_by_tenant?: boolean;
          readonly notify_stale?: boolean;
          readonly notify_no_data?: boolean;
          readonly notification_channels?: readonly ('email' | 'slack' | 'webhook')[];
          readonly notification_recipients?: {
            readonly email?: readonly string[];
            readonly slack?: readonly string[];
            readonly webhook?: readonly string[];
          };
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly owner: string;
              readonly id: string;
              readonly workspace_id: string | null;
              readonly name: string;
              readonly description: string | null;
              readonly is_active: boolean;
              readonly module: string;
              readonly metric_type: string;
              readonly unit: string | null;
              readonly condition: string;
              readonly threshold_value: number;
              readonly threshold_upper: number | null;
              readonly recovery_value: number | null;
              readonly evaluation_window_minutes: number;
              readonly for_minutes: number;
              readonly cooldown_minutes: number;
              readonly renotify_minutes: number | null;
              readonly min_samples: number;
              readonly group_by_tenant: boolean;
              readonly notify_stale: boolean;
              readonly notify_no_data: boolean;
              /** Format: date-time */
              readonly snoozed_until: string | null;
              readonly notification_channels: readonly unknown[];
              readonly notification_recipients: unknown;
              readonly state: string | null;
              /** Format: date-time */
              readonly state_since: string | null;
              readonly value: number | null;
              readonly reason: string | null;
              readonly firing: number;
              /** Format: date-time */
              readonly last_triggered_at: string | null;
              readonly trigger_count: number;
              /** Format: date-time */
              readonly evaluated_at: string | null;
              readonly last_error: string | null;
              readonly ready_made: string | null;
              readonly created_by: string | null;
              /** Format: date-time */
              readonly created_at: string;
              /** Format: date-time */
              readonly updated_at: string;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules_test: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly history_id: string;
              readonly notifications: number;
              readonly quality: string;
              readonly value: number | null;
              readonly reason: string | null;
              /** Format: date-time */
              readonly window_from: string | null;
              /** Format: date-time */
              readonly window_to: string | null;
              readonly breaches: boolean;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules_snooze: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly minutes: number;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly owner: string;
              readonly id: string;
              readonly workspace_id: string | null;
              readonly name: string;
              readonly description: string | null;
              readonly is_active: boolean;
              readonly module: string;
              readonly metric_type: string;
              readonly unit: string | null;
              readonly condition: string;
              readonly threshold_value: number;
              readonly threshold_upper: number | null;
              readonly recovery_value: number | null;
              readonly evaluation_window_minutes: number;
              readonly for_minutes: number;
              readonly cooldown_minutes: number;
              readonly renotify_minutes: number | null;
              readonly min_samples: number;
              readonly group_by_tenant: boolean;
              readonly notify_stale: boolean;
              readonly notify_no_data: boolean;
              /** Format: date-time */
              readonly snoozed_until: string | null;
              readonly notification_channels: readonly unknown[];
              readonly notification_recipients: unknown;
              readonly state: string | null;
              /** Format: date-time */
              readonly state_since: string | null;
              readonly value: number | null;
              readonly reason: string | null;
              readonly firing: number;
              /** Format: date-time */
              readonly last_triggered_at: string | null;
              readonly trigger_count: number;
              /** Format: date-time */
              readonly evaluated_at: string | null;
              readonly last_error: string | null;
              readonly ready_made: string | null;
              readonly created_by: string | null;
              /** Format: date-time */
              readonly created_at: string;
              /** Format: date-time */
              readonly updated_at: string;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_rules_wake: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly owner: string;
              readonly id: string;
              readonly workspace_id: string | null;
              readonly name: string;
              readonly description: string | null;
              readonly is_active: boolean;
              readonly module: string;
              readonly metric_type: string;
              readonly unit: string | null;
              readonly condition: string;
              readonly threshold_value: number;
              readonly threshold_upper: number | null;
              readonly recovery_value: number | null;
              readonly evaluation_window_minutes: number;
              readonly for_minutes: number;
              readonly cooldown_minutes: number;
              readonly renotify_minutes: number | null;
              readonly min_samples: number;
              readonly group_by_tenant: boolean;
              readonly notify_stale: boolean;
              readonly notify_no_data: boolean;
              /** Format: date-time */
              readonly snoozed_until: string | null;
              readonly notification_channels: readonly unknown[];
              readonly notification_recipients: unknown;
              readonly state: string | null;
              /** Format: date-time */
              readonly state_since: string | null;
              readonly value: number | null;
              readonly reason: string | null;
              readonly firing: number;
              /** Format: date-time */
              readonly last_triggered_at: string | null;
              readonly trigger_count: number;
              /** Format: date-time */
              readonly evaluated_at: string | null;
              readonly last_error: string | null;
              readonly ready_made: string | null;
              readonly created_by: string | null;
              /** Format: date-time */
              readonly created_at: string;
              /** Format: date-time */
              readonly updated_at: string;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_metrics: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly module: string;
              readonly metric_type: string;
              readonly title: string;
              readonly kind: string;
              readonly unit: string;
              readonly about: string;
              readonly tenant_kind: string;
              readonly stored_grain: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_evaluate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              /** Format: date-time */
              readonly at: string;
              readonly evaluated: readonly {
                readonly rule_id?: string;
                readonly tenant?: string;
                readonly state?: string;
                readonly event?: string | null;
                readonly value?: number | null;
              }[];
              readonly failed: readonly {
                readonly rule_id?: string;
                readonly error?: string;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_history_acknowledge: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly notes?: string;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string;
              readonly rule_id: string;
              readonly notification_status: string;
              readonly acknowledged_by: string;
              /** Format: date-time */
              readonly acknowledged_at: string;
              readonly notes: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_destinations: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly owner: string;
              readonly id: string;
              readonly kind: string;
              readonly address: string;
              readonly state: string;
              /** Format: date-time */
              readonly disabled_at: string | null;
              readonly disabled_reason: string | null;
              /** Format: date-time */
              readonly failing_since: string | null;
              readonly consecutive_failures: number;
              readonly last_failure: string | null;
              /** Format: date-time */
              readonly last_success_at: string | null;
              /** Format: date-time */
              readonly created_at: string;
              readonly created_by: string | null;
              readonly valid_secrets: number;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_destinations_add: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @default platform */
          readonly owner?: string;
          /** @enum {string} */
          readonly kind: 'email' | 'slack' | 'webhook';
          readonly address: string;
        };
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string;
              readonly owner: string;
              /** @enum {string} */
              readonly kind: 'email' | 'slack' | 'webhook';
              readonly address: string;
              /** Format: date-time */
              readonly created_at: string;
              readonly secret: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_destinations_rotate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @default 24 */
          readonly old_valid_hours?: number;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string;
              readonly secret: string;
              /** Format: date-time */
              readonly old_valid_until: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_destinations_disable: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly reason: string;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string;
              /** @enum {string} */
              readonly state: 'disabled';
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_destinations_enable: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string;
              /** @enum {string} */
              readonly state: 'ok';
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_destinations_test: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 202: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string;
              readonly delivery_id: string;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_deliveries_repeat: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 202: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly id: string;
              /** @enum {string} */
              readonly status: 'pending';
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_refresh_status: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly all_views_fresh: boolean;
              readonly views: readonly {
                readonly view_name?: string;
                /** @enum {string} */
                readonly strategy?: 'incremental' | 'touched' | 'full';
                readonly interval?: string;
                readonly interval_seconds?: number;
                readonly schedule?: string;
                readonly row_count?: number | null;
                readonly size_bytes?: number | null;
                /** Format: date-time */
                readonly last_refresh?: string | null;
                /** Format: date-time */
                readonly data_through?: string | null;
                readonly age_minutes?: number | null;
                readonly age_seconds?: number | null;
                /** @enum {string} */
                readonly status?: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly generation?: number;
                readonly last_duration_ms?: number | null;
                readonly last_outcome?: string | null;
                readonly last_error?: string | null;
                readonly failures_in_a_row?: number;
                /** Format: date-time */
                readonly next_attempt_at?: string | null;
                /** Format: date-time */
                readonly next_run_at?: string | null;
                readonly pending_changes?: number | null;
                readonly skipped_facts?: number | null;
                /** Format: date-time */
                readonly complete_from?: string | null;
                readonly built_percent?: number;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_refresh: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly views?: readonly string[];
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly view_name?: string;
              readonly refresh_duration_ms?: number;
              readonly rows_refreshed?: number;
              readonly success?: boolean;
              readonly error_message?: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_subject_export: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: string;
        readonly format?: 'json' | 'ndjson';
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly relations: readonly {
                readonly relation?: string;
                readonly rows?: readonly Record<string, never>[];
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_subject_erase: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly module: string;
              readonly subject_digest: string;
              readonly tenant: string | null;
              /** Format: date-time */
              readonly erased_at: string;
              readonly relations: readonly {
                readonly relation?: string;
                /** @enum {string} */
                readonly kind?: 'source' | 'log' | 'presence' | 'extract' | 'tenant_map' | 'table';
                /** @enum {string} */
                readonly action?: 'deleted' | 'anonymised';
                readonly rows?: number;
              }[];
              readonly stores: readonly {
                readonly relation?: string;
                readonly rows?: number;
                readonly buckets?: number;
              }[];
              readonly remains: readonly {
                readonly relation?: string;
                readonly rows?: number | null;
                readonly why?: string;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_tenants: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        readonly limit?: number;
        readonly q?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly id: string;
              readonly name: string | null;
              readonly is_platform: boolean;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_explain: {
    readonly parameters: {
      readonly query: {
        readonly path: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly read: string;
              /** @enum {string} */
              readonly origin: 'view' | 'source';
              readonly statement: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              };
              readonly summary: {
                readonly sql: string;
                readonly query: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly relations: readonly {
                  readonly name: string;
                  readonly sql: string;
                  readonly hint?: string;
                }[];
                readonly parameters: readonly {
                  readonly position: number;
                  readonly name: string;
                  readonly value: unknown;
                  /** @enum {string} */
                  readonly used_by: 'query' | 'host';
                }[];
              } | null;
              readonly views: readonly {
                readonly name: string;
                readonly description: string;
                readonly strategy: string;
                readonly schedule: string;
                readonly stores: readonly string[];
                /** @enum {string} */
                readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';
                readonly view: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly definition: {
                  readonly file: string;
                  readonly sql: string;
                } | null;
                readonly refresh: {
                  readonly id: number;
                  /** Format: date-time */
                  readonly started_at: string;
                  /** Format: date-time */
                  readonly finished_at: string | null;
                  readonly duration_ms: number | null;
                  readonly rows_refreshed: number | null;
                  /** Format: date-time */
                  readonly data_through: string | null;
                  readonly generation: number;
                  readonly asked_by: string;
                  readonly outcome: string;
                } | null;
              }[];
              readonly stores: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'rollup' | 'extract' | 'touched';
                readonly description: string;
                readonly sources: readonly string[];
                readonly grains: readonly string[];
              }[];
              readonly sources: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: 'managed' | 'external';
                readonly role: string;
                readonly description: string;
                readonly relation: string | null;
              }[];
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_verify: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly path: string;
        };
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly path: string;
              readonly equal: boolean;
              readonly view: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly source: {
                readonly data: unknown;
                readonly summary: {
                  readonly [key: string]: unknown;
                } | null;
              };
              readonly differences: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly within_one_percent: readonly {
                readonly row: {
                  readonly [key: string]: unknown;
                } | null;
                readonly position: number | null;
                readonly field: string | null;
                readonly view: unknown;
                readonly source: unknown;
              }[];
              readonly compared: {
                readonly rows?: number;
                readonly figures?: number;
                readonly differences?: number;
              };
              readonly pending_changes: number;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_states: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
        readonly state?: 'OK' | 'PENDING' | 'FIRING' | 'NO_DATA' | 'STALE' | 'RESOLVED' | 'SNOOZED';
        readonly rule_id?: string;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly owner: string;
              readonly rule_id: string;
              readonly rule_name: string;
              readonly module: string;
              readonly metric_type: string;
              readonly unit: string | null;
              readonly tenant: string;
              readonly state: string;
              /** Format: date-time */
              readonly since: string;
              readonly value: number | null;
              readonly threshold_value: number;
              readonly samples: number | null;
              readonly reason: string | null;
              /** Format: date-time */
              readonly fired_at: string | null;
              /** Format: date-time */
              readonly window_from: string | null;
              /** Format: date-time */
              readonly window_to: string | null;
              /** Format: date-time */
              readonly evaluated_at: string;
              readonly history_id: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_firing: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly owner: string;
              readonly rule_id: string;
              readonly rule_name: string;
              readonly module: string;
              readonly metric_type: string;
              readonly unit: string | null;
              readonly tenant: string;
              readonly state: string;
              readonly value: number | null;
              readonly threshold_value: number;
              readonly reason: string | null;
              /** Format: date-time */
              readonly fired_at: string;
              readonly history_id: string | null;
              readonly acknowledged_by: string | null;
              /** Format: date-time */
              readonly acknowledged_at: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_history: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
        readonly rule_id?: string;
        readonly status?: 'open' | 'resolved';
        readonly kind?: 'firing' | 'stale' | 'no_data' | 'test';
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly owner: string;
              readonly id: string;
              readonly workspace_id: string | null;
              readonly rule_id: string;
              readonly rule_name: string;
              readonly tenant: string;
              readonly kind: string;
              /** Format: date-time */
              readonly triggered_at: string;
              /** Format: date-time */
              readonly resolved_at: string | null;
              readonly duration_minutes: number | null;
              readonly metric_value: number | null;
              readonly threshold_value: number | null;
              readonly evaluation_context: unknown;
              readonly notifications_sent: number;
              readonly notification_status: string | null;
              readonly acknowledged_by: string | null;
              /** Format: date-time */
              readonly acknowledged_at: string | null;
              readonly notes: string | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_history_id: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: {
              readonly owner: string;
              readonly id: string;
              readonly workspace_id: string | null;
              readonly rule_id: string;
              readonly rule_name: string;
              readonly tenant: string;
              readonly kind: string;
              /** Format: date-time */
              readonly triggered_at: string;
              /** Format: date-time */
              readonly resolved_at: string | null;
              readonly duration_minutes: number | null;
              readonly metric_value: number | null;
              readonly threshold_value: number | null;
              readonly evaluation_context: unknown;
              readonly notifications_sent: number;
              readonly notification_status: string | null;
              readonly acknowledged_by: string | null;
              /** Format: date-time */
              readonly acknowledged_at: string | null;
              readonly notes: string | null;
            };
            readonly meta: components['schemas']['MetaDocument'];
          };
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_incidents_daily: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              /** Format: date */
              readonly day: string;
              readonly incidents: number;
              readonly still_open: number;
              readonly avg_duration_minutes: number | null;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_notifications_summary: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly status: string;
              readonly incidents: number;
              readonly notifications_sent: number;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  readonly alerts_deliveries: {
    readonly parameters: {
      readonly query?: {
        readonly owner?: readonly string[];
        readonly status?: 'pending' | 'sending' | 'sent' | 'dead';
        readonly channel?: 'email' | 'slack' | 'webhook';
        readonly days?: number;
        readonly limit?: number;
        readonly cursor?: string;
        readonly format?: 'json' | 'csv' | 'ndjson';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly {
              readonly owner: string;
              readonly id: string;
              readonly kind: string;
              readonly channel: string;
              readonly recipient: string;
              readonly destination_id: string;
              readonly rule_id: string | null;
              readonly rule: string | null;
              readonly history_id: string | null;
              readonly status: string;
              readonly attempts: number;
              /** Format: date-time */
              readonly next_attempt_at: string | null;
              readonly last_error: string | null;
              /** Format: date-time */
              readonly sent_at: string | null;
              /** Format: date-time */
              readonly created_at: string;
            }[];
            readonly meta: components['schemas']['MetaDocument'];
          };
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 304: {
        headers: {
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 429: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly 'RateLimit-Limit'?: number;
          readonly 'RateLimit-Policy'?: string;
          readonly 'RateLimit-Remaining'?: number;
          readonly 'RateLimit-Reset'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 500: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
      readonly 503: {
        headers: {
          readonly 'Retry-After'?: number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
}
