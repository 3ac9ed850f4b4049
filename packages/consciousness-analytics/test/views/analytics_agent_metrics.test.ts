import { describeView } from '../support/describe-view.js';

describeView('analytics_agent_metrics');
