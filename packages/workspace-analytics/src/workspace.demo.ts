import type { Demo } from '@tessera/module-kit';

/** 30 days of three workspaces by three clocks: sessions, runs, errors, people who stop coming and come back, late facts. */
export const workspaceDemo: Demo = {
  files: ['members.sql', 'activity.sql', 'runs.sql', 'late.sql'],
  rows: 20_000,
  live: 'activity.sql',
};
