import { describeView } from '../support/describe-view.js';

describeView('action_metrics_hourly', {
  columns: [
    'hour',
    'action_type',
    'status',
    'execution_count',
    'avg_duration_ms',
    'min_duration_ms',
    'max_duration_ms',
    'p50_duration_ms',
    'p95_duration_ms',
    'p99_duration_ms',
    'success_count',
    'failure_count',
    'retrying_count',
    'total_retries',
    'actions_with_retries',
  ],
  key: ['organization_id', 'hour', 'action_type', 'status'],
});
