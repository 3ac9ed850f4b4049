import type { Demo } from '@tessera/module-kit';

/** 30 days of four schools by their own clocks: lessons, groups, measurements, events, failures, sessions nobody closed. */
export const classroomDemo: Demo = {
  files: [
    'sessions.sql',
    'groups.sql',
    'session-metrics.sql',
    'group-metrics.sql',
    'education.sql',
    'health.sql',
    'events.sql',
    'late.sql',
  ],
  rows: 20_000,
  live: 'school-day.sql',
};
