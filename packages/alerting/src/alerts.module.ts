import { defineAnalyticsModule } from '@tessera/module-kit';
import { alertsJobs } from './alerts.jobs.js';
import { alertsTenant } from './alerts.tenant.js';
import { installMetrics } from './metrics/install-metrics.js';

/** Rules over the metrics of every enabled module. */
export const alerts = defineAnalyticsModule({
  name: 'alerts',
  title: 'Alerts',
  version: '0.1.0',
  description: 'Rules over the metrics of every enabled module: states, incidents, rehearsal and notifications',
  root: new URL('../', import.meta.url),
  tenant: alertsTenant,
  sources: [],
  rollups: [],
  extracts: [],
  views: [],
  retention: [],
  reads: [],
  metrics: [],
  panels: [],
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  jobs: alertsJobs,
  install: installMetrics,
  controllers: [],
  providers: [],
});
