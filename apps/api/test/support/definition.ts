import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

/** A small module for tests of the host: two sources, one view, nothing to read. */
export const sampleDefinition: AnalyticsModuleDefinition = {
  name: 'sample',
  title: 'Sample',
  version: '1.0.0',
  description: 'For tests',
  root: new URL('file:///nowhere/'),
  tenant: { column: 'organization_id', type: 'text', claim: 'organizations', platform: 'platform' },
  sources: [
    {
      name: 'readings',
      role: 'facts',
      description: 'Readings',
      key: ['id'],
      time: 'taken_at',
      columns: {
        id: { type: 'text', description: 'Id' },
        taken_at: { type: 'timestamptz', description: 'When' },
        took_ms: { type: 'integer', description: 'Duration' },
      },
    },
    {
      name: 'sensors',
      role: 'reference',
      description: 'Sensors',
      key: ['id'],
      columns: { id: { type: 'text', description: 'Id' } },
    },
  ],
  rollups: [],
  extracts: [],
  views: [
    { name: 'hourly', description: 'Hourly', strategy: 'incremental', of: [], schedule: '*/5 * * * *', readBy: [] },
  ],
  retention: [{ source: 'readings', days: 90 }],
  reads: [],
  metrics: [],
  panels: [],
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  controllers: [],
  providers: [],
};
