import { describeView } from '../support/describe-view.js';

describeView('trigger_performance_summary', {
  columns: [
    'trigger_id',
    'total_executions',
    'success_count',
    'failure_count',
    'retrying_count',
    'success_rate',
    'avg_duration_ms',
    'min_duration_ms',
    'max_duration_ms',
    'p50_duration_ms',
    'p95_duration_ms',
    'p99_duration_ms',
    'total_retries',
    'avg_retries',
    'max_retries',
    'last_execution_at',
    'first_execution_at',
    'hours_active',
  ],
  key: ['organization_id', 'trigger_id'],
});
