import type { Extract, Measure, Rollup } from '@tessera/db-core';

/** Each person counts once in each figure; who was counted is nobody's to read. */
const uniqueUsers = (at: Rollup['grains']): Measure => ({
  kind: 'distinct',
  of: { sql: 'user_id', type: 'text' },
  at,
  personal: true,
});

/** Mean confidence is its sum over its count: traces without one are in neither. */
const confidence: Readonly<Record<string, Measure>> = {
  confidence_sum: { kind: 'sum', of: { sql: 'confidence', type: 'numeric' } },
  confidence_count: { kind: 'count', where: 'confidence is not null' },
};

const latency: Readonly<Record<string, Measure>> = {
  latency_ms_sum: { kind: 'sum', of: { sql: 'latency_ms', type: 'integer' } },
  latency_ms_count: { kind: 'count', where: 'latency_ms is not null' },
};

const createdAt: Measure = { kind: 'extremes', of: { sql: 'created_at', type: 'timestamptz' } };

const source = 'consciousness_traces';
const readBy = ['authenticated', 'analyst'] as const;

const activity: Rollup = {
  name: 'traces_activity',
  description: 'Traces, people and safety levels',
  source,
  keys: {},
  grains: ['15m', '1h', '1d', 'all'],
  measures: {
    trace_count: { kind: 'count' },
    // Quarter hours for the people of a window, hours for those of each hour.
    unique_users: uniqueUsers(['15m', '1h', 'all']),
    without_facet: { kind: 'count', where: 'facet is null' },
    critical_events: { kind: 'count', where: "safety_level = 'critical'" },
    elevated_events: { kind: 'count', where: "safety_level = 'elevated'" },
    ...confidence,
    latency_ms: { kind: 'distribution', of: { sql: 'latency_ms', type: 'integer' }, percentilesAt: [] },
  },
  readBy,
};

const byFacet: Rollup = {
  name: 'traces_by_facet',
  description: 'Traces per facet',
  source,
  where: 'facet is not null',
  keys: { facet: { sql: 'facet', type: 'text' } },
  // Hours for the breakdown of each hour; no read asks for days.
  grains: ['1h', 'all'],
  measures: {
    trace_count: { kind: 'count' },
    unique_users: uniqueUsers(['1h', 'all']),
    ...confidence,
    ...latency,
    created_at: createdAt,
  },
  readBy,
};

const byAgent: Rollup = {
  name: 'traces_by_agent',
  description: 'Traces per agent, of those with a latency',
  source,
  where: 'agent is not null and latency_ms is not null',
  keys: { agent: { sql: 'agent', type: 'text' } },
  grains: ['1d', 'all'],
  measures: {
    route_count: { kind: 'count' },
    unique_users: uniqueUsers(['1d', 'all']),
    latency_ms: {
      kind: 'distribution',
      of: { sql: 'latency_ms', type: 'integer' },
      percentilesAt: ['all'],
      within: 'latency_range',
    },
    latency_range: { kind: 'extremes', of: { sql: 'latency_ms', type: 'integer' } },
    created_at: createdAt,
  },
  readBy,
};

/**
 * A practice twice in one trace is two recommendations to one person. Each counts as a whole and for its facet: one row lists what
 * a person was recommended in both ways, so that it is written once.
 */
const recommendations: Rollup = {
  name: 'practice_recommendations',
  description: 'Recommendations per practice: of all facets (whole), and of each facet',
  source,
  lateral:
    "unnest(f.practices) as p (practice) cross join lateral (values ('', true), (f.facet, false)) as w (facet, whole)",
  where: 'w.facet is not null',
  keys: {
    practice: { sql: 'p.practice', type: 'text' },
    facet: { sql: 'w.facet', type: 'text' },
    whole: { sql: 'w.whole', type: 'boolean' },
  },
  grains: ['1d', 'all'],
  measures: {
    recommendation_count: { kind: 'count' },
    unique_users: uniqueUsers(['1d', 'all']),
    ...confidence,
    created_at: createdAt,
  },
  readBy,
};

/** Stored figures of the consciousness module: what its views and reads are made of. */
export const consciousnessRollups: readonly Rollup[] = [activity, byFacet, byAgent, recommendations];

/** Stored rows of single traces; each is about one person, so that analysts do not read them. */
export const consciousnessExtracts: readonly Extract[] = [
  {
    name: 'safety_events',
    description: 'Traces of an elevated or critical safety level',
    source,
    where: "safety_level in ('elevated', 'critical')",
    touchedWhere: "safety_level in ('elevated', 'critical')",
    columns: ['created_at', 'user_id', 'safety_level', 'facet', 'mode', 'agent', 'latency_ms'],
    computed: {
      practices: { sql: "trace -> 'plan' -> 'steps'", type: 'jsonb', personal: true },
      rationale: { sql: "trace -> 'inference' -> 'rationale'", type: 'jsonb', personal: true },
    },
    readBy: ['authenticated'],
  },
];
