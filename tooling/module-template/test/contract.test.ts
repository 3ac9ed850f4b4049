import { describeAnalyticsModule } from '@tessera/testing';
import { sampleAnalytics } from '../src/index.js';

describeAnalyticsModule(sampleAnalytics);
