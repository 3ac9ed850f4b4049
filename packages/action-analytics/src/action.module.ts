import { defineAnalyticsModule } from '@tessera/module-kit';
import { actionAlerts } from './action.alerts.js';
import { actionDemo } from './action.demo.js';
import { actionMetrics } from './action.metrics.js';
import { actionPanels } from './action.panels.js';
import { actionQueries } from './action.queries.js';
import { actionExtracts, actionRollups } from './action.rollups.js';
import { actionSources } from './action.sources.js';
import { actionViews } from './action.views.js';

/** Automation triggers and the results of their actions. */
export const actionAnalytics = defineAnalyticsModule({
  name: 'action',
  title: 'Actions',
  version: '0.1.0',
  description: 'Automation triggers and their results: success, duration, retries, failures, throughput and usage',
  root: new URL('../', import.meta.url),
  tenant: { column: 'organization_id', type: 'text', claim: 'organizations', platform: 'platform' },
  sources: actionSources,
  rollups: actionRollups,
  extracts: actionExtracts,
  views: actionViews,
  retention: [{ source: 'action_results', days: 90 }],
  reads: actionQueries,
  metrics: actionMetrics,
  panels: actionPanels,
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  demo: actionDemo,
  plans: { source: 'organizations', column: 'plan' },
  tenantNames: { source: 'organizations', column: 'name' },
  alerts: actionAlerts,
  controllers: [],
  providers: [],
});
