import { describeAnalyticsModule } from '@tessera/testing';
import { classroomAnalytics } from '../src/index.js';

describeAnalyticsModule(classroomAnalytics);
