import { defineAnalyticsModule } from '@tessera/module-kit';
import { deliveryConfig, deliveryProviders } from './delivery/index.js';

/** Rules over the figures of all modules, and how people hear of them. */
export const alerts = defineAnalyticsModule({
  name: 'alerts',
  title: 'Alerts',
  version: '0.1.0',
  description: 'Rules over the figures of all modules, and how people hear of them',
  root: new URL('../', import.meta.url),
  tenant: { column: 'tenant_id', type: 'uuid', claim: 'workspaces', platform: '00000000-0000-0000-0000-000000000000' },
  sources: [],
  rollups: [],
  extracts: [],
  views: [],
  retention: [],
  reads: [],
  metrics: [],
  panels: [],
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  options: deliveryConfig,
  controllers: [],
  providers: [...deliveryProviders],
});
