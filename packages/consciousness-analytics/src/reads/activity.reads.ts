import { listOf, objectOf, type Read } from '@tessera/module-kit';
import { pick } from '../consciousness.fields.js';
import { aggregateRoles } from './shared.js';

const figures = ['trace_count', 'unique_users', 'avg_latency_ms', 'critical_events', 'elevated_events'] as const;
const totals = ['unique_users', 'avg_confidence', 'avg_latency_ms', 'critical_events', 'elevated_events'] as const;

/** Reads about how much the guide is used, and when. */
export const activityReads: readonly Read[] = [
  {
    path: 'activity',
    summary: 'Traces hour by hour, newest first',
    description:
      'One row per UTC hour of the last `hours`, or of `from` to `to`; hours without traces are rows with zeros, null averages and an empty breakdown',
    query: 'activity',
    shape: 'list',
    roles: aggregateRoles,
    rollup: 'traces_activity',
    further: { facets: { rollup: 'traces_by_facet', over: 'window' } },
    views: ['analytics_hourly_activity'],
    window: { parameter: 'hours', default: 168, maximum: 2160, series: 'hour', grain: '1h', range: true },
    order: ['-hour'],
    limit: { default: 168, maximum: 2160 },
    compare: { figures, by: ['hour'] },
    fields: pick('hour', 'partial', ...figures, 'facet_breakdown'),
  },
  {
    path: 'summary',
    summary: 'The guide at a glance: all time, what is used most, and the last 24 hours',
    description:
      '`facets`, `agents` and `practices` are the ten most frequent of all time; `meta.window` is the window of `recent_24h`, which begins at a quarter hour',
    query: 'summary',
    shape: 'single',
    roles: aggregateRoles,
    rollup: 'traces_activity',
    further: {
      ever: { rollup: 'traces_activity', over: 'all' },
      facets: { rollup: 'traces_by_facet', over: 'all' },
      agents: { rollup: 'traces_by_agent', over: 'all' },
      practices: { rollup: 'practice_recommendations', over: 'all' },
      users: { rollup: 'traces_activity', over: 'window', distinct: 'unique_users' },
    },
    views: [
      'analytics_hourly_activity',
      'analytics_facet_distribution',
      'analytics_agent_metrics',
      'analytics_practice_recommendations',
    ],
    window: { parameter: 'hours', default: 24, maximum: 24, fixed: true },
    fields: {
      overall: objectOf('Over all time', pick('total_traces', ...totals)),
      facets: listOf('Facets with most traces', pick('facet', 'total_traces', 'unique_users', 'avg_confidence')),
      agents: listOf('Agents with most routes', pick('agent', 'total_routes', 'unique_users', 'avg_latency_ms')),
      practices: listOf('Practices recommended most', pick('practice', 'recommendation_count', 'unique_users')),
      recent_24h: objectOf('The last 24 hours', pick('trace_count', ...totals)),
    },
  },
];
