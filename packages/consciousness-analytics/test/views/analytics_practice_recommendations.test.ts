import { describeView } from '../support/describe-view.js';

describeView('analytics_practice_recommendations');
