import type { View } from '@tessera/db-core';

/** The named relation of the classroom module; `sql/views/` defines it. */
export const classroomViews: readonly View[] = [
  {
    name: 'dashboard_metrics_hourly',
    description: 'One row per school and UTC hour of the last 90 days',
    of: ['session_quality', 'group_work', 'education', 'system_health', 'sessions'],
    strategy: 'touched',
    // Minute 5 of each hour is among them: the hour before is complete then.
    schedule: '*/5 * * * *',
    readBy: ['authenticated'],
  },
];
