import type { Demo } from '@tessera/module-kit';

/** 30 days of believable results: day and night, slow and failing triggers, one incident, late rows. */
export const actionDemo: Demo = {
  files: ['organizations.sql', 'triggers.sql', 'action-results.sql', 'late-results.sql'],
  rows: 60_000,
  live: 'action-results.sql',
};
