import { defineAnalyticsModule } from '@tessera/module-kit';
import { sampleDemo } from './sample.demo.js';
import { sampleMetrics } from './sample.metrics.js';
import { samplePanels } from './sample.panels.js';
import { sampleReads } from './sample.reads.js';
import { sampleRollups } from './sample.rollups.js';
import { sampleSources } from './sample.sources.js';
import { sampleViews } from './sample.views.js';

/** What happens in sample, how often, and how long it takes. */
export const sampleAnalytics = defineAnalyticsModule({
  name: 'sample',
  title: 'SampleTitle',
  version: '0.1.0',
  description: 'Events of sample: how many of each kind, when, and how long they take',
  root: new URL('../', import.meta.url),
  tenant: { column: 'organization_id', type: 'text', claim: 'organizations', platform: 'platform' },
  sources: sampleSources,
  rollups: sampleRollups,
  extracts: [],
  views: sampleViews,
  retention: [{ source: 'sample_events', days: 90 }],
  reads: sampleReads,
  metrics: sampleMetrics,
  panels: samplePanels,
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  demo: sampleDemo,
  controllers: [],
  providers: [],
});
