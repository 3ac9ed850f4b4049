import { defineAnalyticsModule } from '@tessera/module-kit';
import { alertsDemo } from './alerts.demo.js';
import { alertsJobs } from './alerts.jobs.js';
import { alertsPanels } from './alerts.panels.js';
import { alertsTenant } from './alerts.tenant.js';
import {
  deliveryCallerTables,
  deliveryConfig,
  deliveryControllers,
  deliveryPersonalTables,
  deliveryProviders,
  deliveryReads,
} from './delivery/index.js';
import { installMetrics } from './metrics/install-metrics.js';
import { alertsReads } from './reads/alerts.reads.js';
import { AlertsController } from './rules/alerts.controller.js';
import { RuleDesk } from './rules/rule-desk.js';
import { RulesController } from './rules/rules.controller.js';

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
  callerTables: deliveryCallerTables,
  personalTables: [
    { table: 'alert_rules', subjects: { created_by: 'anonymise' } },
    { table: 'alert_history', subjects: { acknowledged_by: 'anonymise' }, personal: ['notes'] },
    ...deliveryPersonalTables,
  ],
  reads: [...alertsReads, ...deliveryReads],
  metrics: [],
  panels: alertsPanels,
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  jobs: alertsJobs,
  install: installMetrics,
  options: deliveryConfig,
  demo: alertsDemo,
  controllers: [RulesController, AlertsController, ...deliveryControllers],
  providers: [RuleDesk, ...deliveryProviders],
});
