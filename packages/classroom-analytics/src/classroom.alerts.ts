import type { ReadyMadeRule } from '@tessera/module-kit';

const lastHour = { windowMinutes: 60, forMinutes: 5, minSamples: 20 } as const;

/** Rules that the platform has where alerts are enabled. */
export const classroomAlerts: readonly ReadyMadeRule[] = [
  {
    ...lastHour,
    key: 'error_rate',
    name: 'Classroom: many requests fail',
    description: 'More than one of ten requests of an hour fail',
    metric: 'error_rate',
    condition: 'greater_than',
    threshold: 10,
    recovery: 8,
  },
  {
    ...lastHour,
    key: 'ai_success_rate',
    name: 'Classroom: analyses fail',
    description: 'Fewer than nine of ten analyses of an hour are completed',
    metric: 'ai_success_rate',
    condition: 'less_than',
    threshold: 90,
    recovery: 92,
  },
  {
    ...lastHour,
    key: 'slow_responses',
    name: 'Classroom: responses are slow',
    description: 'The mean response time of an hour is above 1 s',
    metric: 'response_time',
    condition: 'greater_than',
    threshold: 1000,
    recovery: 900,
  },
];
