import type { Measure, Rollup } from '@tessera/db-core';

const readBy = ['authenticated', 'analyst'] as const;

/** Runs by outcome and what they cost: asked of every grouping. */
const outcomes: Readonly<Record<string, Measure>> = {
  total_runs: { kind: 'count' },
  successful_runs: { kind: 'count', where: "status = 'completed'" },
  failed_runs: { kind: 'count', where: "status in ('failed', 'timeout')" },
  cancelled_runs: { kind: 'count', where: "status = 'cancelled'" },
  total_credits: { kind: 'sum', of: { sql: 'credits_consumed', type: 'numeric' } },
};

const runtime = (percentilesAt: Rollup['grains']): Readonly<Record<string, Measure>> => ({
  runtime_seconds: {
    kind: 'distribution',
    of: { sql: 'runtime_seconds', type: 'double precision' },
    percentilesAt,
    within: 'runtime_range',
  },
  runtime_range: { kind: 'extremes', of: { sql: 'runtime_seconds', type: 'double precision' } },
});

const activity: Rollup = {
  name: 'activity',
  description: 'Events, errors and response times',
  source: 'user_activity',
  keys: {},
  grains: ['1h', '1d'],
  measures: {
    events: { kind: 'count' },
    errors: { kind: 'count', where: "event_type = 'error'" },
    logins: { kind: 'count', where: "event_type = 'login'" },
    response_ms: {
      kind: 'distribution',
      of: { sql: 'response_ms', type: 'double precision' },
      percentilesAt: ['1h'],
      within: 'response_range',
    },
    response_range: { kind: 'extremes', of: { sql: 'response_ms', type: 'double precision' } },
  },
  readBy,
};

const runs: Rollup = {
  name: 'runs',
  description: 'Runs by outcome, their time and credits',
  source: 'agent_runs',
  keys: {},
  grains: ['1h', '1d'],
  measures: {
    ...outcomes,
    ...runtime(['1d']),
  },
  readBy,
};

const byAgent: Rollup = {
  name: 'runs_by_agent',
  description: 'Runs per agent: outcome, time, credits, tokens, people, ratings',
  source: 'agent_runs',
  keys: { agent_id: { sql: 'agent_id', type: 'uuid' } },
  grains: ['1d'],
  measures: {
    ...outcomes,
    // Who reads a row of an agent asks for four percentiles at once: they are found then, not with each change.
    ...runtime([]),
    total_tokens: { kind: 'sum', of: { sql: 'tokens_used', type: 'bigint' } },
    runs_with_tokens: { kind: 'count', where: 'tokens_used is not null' },
    total_rating: { kind: 'sum', of: { sql: 'user_rating', type: 'integer' } },
    rated_runs: { kind: 'count', where: 'user_rating is not null' },
    unique_users: { kind: 'distinct', of: { sql: 'user_id', type: 'uuid' }, at: ['1d'], personal: true },
  },
  readBy,
};

const byModel: Rollup = {
  name: 'runs_by_model',
  description: 'Credits per model',
  source: 'agent_runs',
  keys: { model_name: { sql: 'model_name', type: 'text' } },
  grains: ['1d'],
  measures: {
    total_runs: { kind: 'count' },
    credits: { kind: 'sum', of: { sql: 'credits_consumed', type: 'numeric' } },
  },
  readBy,
};

const failures: Rollup = {
  name: 'run_failures',
  description: 'Failed runs per agent, kind of failure and the first 200 characters of what it said',
  source: 'agent_runs',
  where: "status in ('failed', 'timeout')",
  keys: {
    agent_id: { sql: 'agent_id', type: 'uuid' },
    error_type: { sql: 'error_type', type: 'text' },
    reason: { sql: 'reason', type: 'text' },
  },
  grains: ['1d'],
  measures: { failed_runs: { kind: 'count' } },
  readBy,
};

const errorsByName: Rollup = {
  name: 'errors_by_name',
  description: 'Errors that people met, per kind and name, and how many people met them',
  source: 'user_activity',
  where: "event_type = 'error'",
  keys: {
    error_type: { sql: "coalesce(metadata ->> 'error_type', 'unknown')", type: 'text' },
    event_name: { sql: 'event_name', type: 'text' },
  },
  grains: ['1d'],
  measures: {
    errors: { kind: 'count' },
    affected_users: { kind: 'distinct', of: { sql: 'user_id', type: 'uuid' }, at: ['1d'], personal: true },
  },
  readBy,
};

/** Stored figures that add up. */
export const workspaceRollups: readonly Rollup[] = [activity, errorsByName, runs, byAgent, byModel, failures];
