import { describeView } from '../support/describe-view.js';

describeView('recent_failures', {
  columns: [
    'id',
    'job_id',
    'trigger_id',
    'event_id',
    'action_type',
    'error_message',
    'retry_count',
    'executed_at',
    'duration_ms',
    'response_data',
  ],
  key: ['organization_id', 'id'],
});
