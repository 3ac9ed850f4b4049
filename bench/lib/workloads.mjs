import { existsSync, readFileSync } from 'node:fs';

import { actionAnalytics } from '@tessera/action-analytics';
import { consciousnessAnalytics } from '@tessera/consciousness-analytics';
import { workspaceAnalytics } from '@tessera/workspace-analytics';

import { definition, VIEWS } from './definitions.mjs';

/** Columns of an action's result, in the order of bench.facts. */
export const COLUMNS =
  'organization_id, id, job_id, trigger_id, event_id, action_type, status, executed_at, duration_ms, error_message, response_data, retry_count';

/**
 * What a world is filled with: the module, files of `bench/sql/` that prepare it, its tables, those of facts first; for each of these
 * the function that makes facts, its columns and its share of them; the views by what identifies a row, and their definitions
 * over the tables.
 */
export const ACTIONS = {
  module: actionAnalytics,
  sql: ['functions', 'references'],
  tables: ['action.action_results', 'action.triggers'],
  facts: [{ from: 'bench.facts', columns: COLUMNS, share: 1 }],
  days: 30,
  views: VIEWS,
  definition,
};

const traces = 'consciousness.consciousness_traces';

/** Traces of a guide: two tenants, 20,000 people who stay for six answers, 12 facets, 8 agents, 40 practices. */
export const TRACES = {
  module: consciousnessAnalytics,
  sql: ['traces'],
  tables: [traces],
  facts: [
    {
      from: 'bench.traces',
      columns:
        'tenant_id, id, created_at, user_id, session_id, agent, facet, mode, confidence, safety_level, latency_ms, trace',
      share: 1,
    },
  ],
  days: 30,
  views: {
    analytics_facet_distribution: { key: ['tenant_id', 'facet'], near: [] },
    analytics_agent_metrics: { key: ['tenant_id', 'agent'], near: ['p50_latency', 'p95_latency', 'p99_latency'] },
    analytics_hourly_activity: { key: ['tenant_id', 'hour'], near: [] },
    analytics_practice_recommendations: { key: ['tenant_id', 'practice'], near: [] },
    analytics_safety_events: { key: ['tenant_id', 'id'], near: [] },
  },
  definition: (view) =>
    readFileSync(new URL(`sql/definitions/${view}.sql`, consciousnessAnalytics.root), 'utf8').replaceAll(
      `${traces}_source`,
      traces,
    ),
};

const workspaceDefinition = (view) => new URL(`sql/definitions/${view}.sql`, workspaceAnalytics.root);
const percentiles = (...names) => names.map((name) => `${name}_runtime_seconds`);

const workspaceViews = {
  daily_metrics: { key: ['workspace_id', 'metric_date'], near: percentiles('median', 'p95', 'p99') },
  hourly_metrics: { key: ['workspace_id', 'metric_hour'], near: ['p95_response_time_ms'] },
  agent_performance: {
    key: ['workspace_id', 'agent_id', 'metric_date'],
    near: percentiles('p50', 'p75', 'p95', 'p99'),
  },
  user_cohorts: { key: ['workspace_id', 'cohort_period', 'cohort_date'], near: [] },
  mv_active_users: { key: ['workspace_id', 'activity_date'], near: [] },
  mv_top_agents: { key: ['workspace_id', 'agent_id'], near: percentiles('median') },
  mv_workspace_summary: { key: ['workspace_id'], near: percentiles('p95') },
  mv_error_trends: { key: ['workspace_id', 'error_date', 'error_type', 'event_name'], near: [] },
  mv_agent_usage_trends: { key: ['workspace_id', 'agent_id', 'usage_date'], near: [] },
};

/** Activity and runs of 100 workspaces: five parts of one, one of the other. */
export const WORKSPACES = {
  module: workspaceAnalytics,
  sql: ['workspace'],
  tables: ['workspace.user_activity', 'workspace.agent_runs'],
  facts: [
    {
      from: 'bench.activity',
      columns: 'workspace_id, id, user_id, event_type, event_name, session_id, metadata, created_at',
      share: 5 / 6,
    },
    {
      from: 'bench.runs',
      columns:
        'workspace_id, id, agent_id, user_id, status, runtime_seconds, started_at, credits_consumed, tokens_used, model_name, error_type, error_message, user_rating',
      share: 1 / 6,
    },
  ],
  days: 90,
  views: Object.fromEntries(Object.entries(workspaceViews).filter(([view]) => existsSync(workspaceDefinition(view)))),
  definition: (view) =>
    readFileSync(workspaceDefinition(view), 'utf8').replaceAll(
      /workspace\.(user_activity|agent_runs)_source/g,
      'workspace.$1',
    ),
};
