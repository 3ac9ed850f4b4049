import { describeView } from '../support/describe-view.js';

describeView('analytics_safety_events');
