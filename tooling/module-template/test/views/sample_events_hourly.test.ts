import { describeView } from '@tessera/testing';
import { sampleAnalytics } from '../../src/index.js';

describeView(sampleAnalytics, 'sample_events_hourly', { key: ['organization_id', 'hour', 'kind'] });
