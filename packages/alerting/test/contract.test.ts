import { describeAnalyticsModule } from '@tessera/testing';
import { alerts } from '../src/index.js';

describeAnalyticsModule(alerts);
