import { describeRead } from '../support/describe-read.js';
import { average, names, outcomes, successRate, who } from '../support/plain.js';

const plain = `
  select ${who}, total_executions, success_count, failure_count, retrying_count, success_rate, avg_duration_ms,
    total_retries, hours_active, last_execution_at
  from (
    select organization_id, trigger_id, ${outcomes}, ${successRate}, ${average}, sum(retry_count) as total_retries,
      count(distinct date_trunc('hour', executed_at, 'UTC')) as hours_active, max(executed_at) as last_execution_at
    from facts where trigger_id is not null group by 1, 2
  ) r ${names}
  order by total_executions desc, r.organization_id collate "C", r.trigger_id collate "C"`;

describeRead('triggers/most-active', {
  cases: [
    { query: '', plain: `${plain} limit 10` },
    { query: 'days=30&limit=100', plain: `${plain} limit 100` },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
