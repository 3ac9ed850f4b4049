import { defineAnalyticsModule } from '@tessera/module-kit';
import { consciousnessAlerts } from './consciousness.alerts.js';
import { consciousnessDemo } from './consciousness.demo.js';
import { consciousnessMetrics } from './consciousness.metrics.js';
import { consciousnessPanels } from './consciousness.panels.js';
import { consciousnessQueries } from './consciousness.queries.js';
import { consciousnessExtracts, consciousnessRollups } from './consciousness.rollups.js';
import { consciousnessSources } from './consciousness.sources.js';
import { consciousnessTenant } from './consciousness.tenant.js';
import { consciousnessViews } from './consciousness.views.js';
import { OtlpController } from './otlp/otlp.controller.js';
import { ReleasesController, releasedPersons, researchProviders, researchReads } from './research/index.js';

/** Traces of an AI guide. */
export const consciousnessAnalytics = defineAnalyticsModule({
  name: 'consciousness',
  title: 'Consciousness',
  version: '0.1.0',
  description: 'Traces of an AI guide: facets, agents, activity, practices and safety events',
  root: new URL('../', import.meta.url),
  tenant: consciousnessTenant,
  sources: consciousnessSources,
  rollups: consciousnessRollups,
  extracts: consciousnessExtracts,
  views: consciousnessViews,
  // A person's history with the guide is theirs: it ends when they or the installation say so.
  retention: [{ source: 'consciousness_traces', days: 'off' }],
  reads: [...consciousnessQueries, ...researchReads],
  metrics: consciousnessMetrics,
  panels: consciousnessPanels,
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  pseudonymous: releasedPersons,
  demo: consciousnessDemo,
  alerts: consciousnessAlerts,
  controllers: [OtlpController, ReleasesController],
  providers: researchProviders,
});
