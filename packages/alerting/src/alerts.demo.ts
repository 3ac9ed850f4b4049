import type { Demo } from '@tessera/module-kit';

/** Rules of the platform and of two organizations of the demo, and a month of incidents. */
export const alertsDemo: Demo = {
  files: ['rules.sql', 'incidents.sql'],
  rows: 60,
  fills: 'alert_history',
};
