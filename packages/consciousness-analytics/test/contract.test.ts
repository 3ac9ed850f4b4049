import { describeAnalyticsModule } from '@tessera/testing';
import { consciousnessAnalytics } from '../src/index.js';

describeAnalyticsModule(consciousnessAnalytics);
