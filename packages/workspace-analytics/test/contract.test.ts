import { describeAnalyticsModule } from '@tessera/testing';
import { workspaceAnalytics } from '../src/index.js';

describeAnalyticsModule(workspaceAnalytics);
