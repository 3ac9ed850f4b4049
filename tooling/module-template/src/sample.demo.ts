import type { Demo } from '@tessera/module-kit';

/** 30 days of believable events: day and night, weekends, late rows. */
export const sampleDemo: Demo = { files: ['sample-events.sql'], rows: 20_000, live: 'sample-events.sql' };
