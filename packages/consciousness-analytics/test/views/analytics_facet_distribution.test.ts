import { describeView } from '../support/describe-view.js';

describeView('analytics_facet_distribution');
