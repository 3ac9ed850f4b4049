import { defineAnalyticsModule } from '@tessera/module-kit';
import {
  deliveryConfig,
  deliveryControllers,
  deliveryPersonalTables,
  deliveryProviders,
  deliveryReads,
} from './delivery/index.js';

/** Rules over the figures of all modules, and how people hear of them. */
export const alerts = defineAnalyticsModule({
  name: 'alerts',
  title: 'Alerts',
  version: '0.1.0',
  description: 'Rules over the figures of all modules, and how people hear of them',
  root: new URL('../', import.meta.url),
  tenant: { column: 'owner', type: 'text', claim: 'alert_owners', platform: 'platform' },
  sources: [],
  rollups: [],
  extracts: [],
  views: [],
  retention: [],
  personalTables: deliveryPersonalTables,
  reads: deliveryReads,
  metrics: [],
  panels: [],
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  options: deliveryConfig,
  controllers: deliveryControllers,
  providers: deliveryProviders,
});
