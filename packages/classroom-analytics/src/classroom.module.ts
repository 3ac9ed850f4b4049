import { defineAnalyticsModule } from '@tessera/module-kit';
import { classroomAlerts } from './classroom.alerts.js';
import { classroomDemo } from './classroom.demo.js';
import { classroomMetrics } from './classroom.metrics.js';
import { classroomOptions } from './classroom.options.js';
import { classroomPanels } from './classroom.panels.js';
import { classroomQueries } from './classroom.queries.js';
import { classroomRollups } from './classroom.rollups.js';
import { classroomSources } from './classroom.sources.js';
import { classroomTenant } from './classroom.tenant.js';
import { classroomTouched } from './classroom.touched.js';
import { classroomSocket } from './socket/classroom.socket.js';
import { Feed } from './socket/feed.js';
import { classroomViews } from './classroom.views.js';
import { RetentionController } from './retention/retention.controller.js';
import { classroomRetention } from './retention/retention.settings.js';
import { XapiController } from './xapi/xapi.controller.js';

/** Live sessions in schools. */
export const classroomAnalytics = defineAnalyticsModule({
  name: 'classroom',
  title: 'Classroom',
  version: '0.1.0',
  description: 'Live sessions in schools: hourly dashboards, events in order, systems',
  root: new URL('../', import.meta.url),
  tenant: classroomTenant,
  sources: classroomSources,
  rollups: classroomRollups,
  extracts: [],
  touched: classroomTouched,
  views: classroomViews,
  retention: [],
  tenantRetention: classroomRetention,
  personalTables: [{ table: 'retention_rules', subjects: { decided_by: 'anonymise' } }],
  audit: { asLongAs: 'session_events' },
  reads: classroomQueries,
  metrics: classroomMetrics,
  panels: classroomPanels,
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  demo: classroomDemo,
  options: classroomOptions,
  sockets: [classroomSocket],
  alerts: classroomAlerts,
  controllers: [RetentionController, XapiController],
  providers: [Feed],
});
