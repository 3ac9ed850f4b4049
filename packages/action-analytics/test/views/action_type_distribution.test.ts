import { describeView } from '../support/describe-view.js';

describeView('action_type_distribution', {
  columns: [
    'action_type',
    'total_executions',
    'success_count',
    'failure_count',
    'percentage',
    'avg_duration_ms',
    'total_retries',
    'last_execution_at',
  ],
  key: ['organization_id', 'action_type'],
});
