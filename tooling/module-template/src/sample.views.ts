import type { View } from '@tessera/db-core';

/** The named views of the module; `sql/views/` defines each. */
export const sampleViews: readonly View[] = [
  {
    name: 'sample_events_hourly',
    description: 'One row per organization, UTC hour and kind of event',
    strategy: 'incremental',
    of: ['sample_events_by_kind'],
    schedule: '*/5 * * * *',
    readBy: ['authenticated', 'analyst'],
  },
];
