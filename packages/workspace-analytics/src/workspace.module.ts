import { defineAnalyticsModule } from '@tessera/module-kit';
import { workspaceAlerts } from './workspace.alerts.js';
import { workspaceDemo } from './workspace.demo.js';
import { OwnActivityController } from './own-activity/own-activity.controller.js';
import { workspaceOptions } from './workspace.options.js';
import { workspaceMetrics } from './workspace.metrics.js';
import { workspacePanels } from './workspace.panels.js';
import { workspaceQueries } from './workspace.queries.js';
import { workspaceRollups } from './workspace.rollups.js';
import { workspaceSources } from './workspace.sources.js';
import { workspaceTenant } from './workspace.tenant.js';
import { workspaceTouched } from './workspace.touched.js';
import { workspaceViews } from './workspace.views.js';

/** Agents and people of a workspace. */
export const workspaceAnalytics = defineAnalyticsModule({
  name: 'workspace',
  title: 'Workspace',
  version: '0.1.0',
  description: 'Agents and people of a SaaS workspace: activity, runs, sessions, errors, cohorts',
  root: new URL('../', import.meta.url),
  tenant: workspaceTenant,
  sources: workspaceSources,
  rollups: workspaceRollups,
  extracts: [],
  touched: workspaceTouched,
  views: workspaceViews,
  retention: [{ source: 'user_activity', days: 90 }],
  reads: workspaceQueries,
  metrics: workspaceMetrics,
  panels: workspacePanels,
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  demo: workspaceDemo,
  options: workspaceOptions,
  alerts: workspaceAlerts,
  controllers: [OwnActivityController],
  providers: [],
});
