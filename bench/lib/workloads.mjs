import { readFileSync } from 'node:fs';

import { actionAnalytics } from '@tessera/action-analytics';
import { consciousnessAnalytics } from '@tessera/consciousness-analytics';

import { definition, VIEWS } from './definitions.mjs';

/** Columns of an action's result, in the order of bench.facts. */
export const COLUMNS =
  'organization_id, id, job_id, trigger_id, event_id, action_type, status, executed_at, duration_ms, error_message, response_data, retry_count';

/**
 * What a world is filled with: the module, files of `bench/sql/` that prepare it, its tables (that of the facts first), the
 * function that makes facts and its columns; the views by what identifies a row, and their definitions over the table.
 */
export const ACTIONS = {
  module: actionAnalytics,
  sql: ['functions', 'references'],
  tables: ['action.action_results', 'action.triggers'],
  facts: 'bench.facts',
  columns: COLUMNS,
  views: VIEWS,
  definition,
};

const traces = 'consciousness.consciousness_traces';

/** Traces of a guide: two tenants, 20,000 people, 12 facets, 8 agents, 40 practices. */
export const TRACES = {
  module: consciousnessAnalytics,
  sql: ['traces'],
  tables: [traces],
  facts: 'bench.traces',
  columns:
    'tenant_id, id, created_at, user_id, session_id, agent, facet, mode, confidence, safety_level, latency_ms, trace',
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
