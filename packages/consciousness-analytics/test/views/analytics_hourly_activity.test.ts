import { describeView } from '../support/describe-view.js';

describeView('analytics_hourly_activity');
