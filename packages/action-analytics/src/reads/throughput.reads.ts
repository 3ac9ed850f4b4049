import type { Read } from '@tessera/module-kit';
import { outcomeFields, pick } from '../action.fields.js';
import { aggregateRoles, byType, hourlySeries } from './shared.js';

/** Reads about how much is done, when, and whether it grows. */
export const throughputReads: readonly Read[] = [
  {
    ...byType,
    path: 'throughput/hourly',
    summary: 'Actions per hour, and of which kinds',
    query: 'throughput-hourly',
    shape: 'list',
    roles: aggregateRoles,
    window: hourlySeries,
    order: ['hour'],
    compare: { figures: [...outcomeFields, 'avg_duration_ms'], by: ['hour'] },
    fields: pick('hour', 'partial', ...outcomeFields, 'avg_duration_ms', 'by_action_type'),
  },
  {
    ...byType,
    path: 'throughput/peak-hours',
    summary: 'Hours of the day by how much is done',
    description: 'Always 24 rows, one per local hour in the zone of `tz`.',
    query: 'throughput-peak-hours',
    shape: 'list',
    roles: aggregateRoles,
    window: { parameter: 'days', default: 7, maximum: 90, tz: true },
    order: ['hour_of_day'],
    compare: { figures: [...outcomeFields, 'avg_executions_per_day', 'avg_duration_ms'], by: ['hour_of_day'] },
    fields: pick('hour_of_day', ...outcomeFields, 'avg_executions_per_day', 'avg_duration_ms'),
  },
  {
    ...byType,
    path: 'growth/weekly',
    summary: 'Actions per ISO week and growth over the week before',
    description: 'The running week is marked partial: its growth compares what there is so far with a whole week.',
    query: 'growth-weekly',
    shape: 'list',
    roles: aggregateRoles,
    window: { parameter: 'weeks', default: 8, maximum: 52, series: 'week', tz: true },
    order: ['week_start'],
    compare: { figures: [...outcomeFields, 'success_rate'], by: ['week_start'] },
    fields: pick(
      'week',
      'week_start',
      'starts_at',
      'partial',
      ...outcomeFields,
      'success_rate',
      'previous_executions',
      'growth_pct',
    ),
  },
];
