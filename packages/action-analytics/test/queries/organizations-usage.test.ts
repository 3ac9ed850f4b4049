import { describeRead } from '../support/describe-read.js';
import { average, outcomes, successRate } from '../support/plain.js';

const plain = `
  select coalesce(o.id, r.organization_id) as organization_id, o.name as organization_name, o.plan,
    coalesce(total_executions, 0) as total_executions, coalesce(success_count, 0) as success_count,
    coalesce(failure_count, 0) as failure_count, coalesce(retrying_count, 0) as retrying_count, success_rate,
    avg_duration_ms, coalesce(total_retries, 0) as total_retries, last_execution_at
  from organizations o
  full join (
    select organization_id, ${outcomes}, ${successRate}, ${average}, sum(retry_count) as total_retries,
      max(executed_at) as last_execution_at
    from facts group by 1
  ) r on r.organization_id = o.id
  order by coalesce(o.id, r.organization_id) collate "C"`;

describeRead('organizations/usage', {
  cases: [
    { query: '', plain },
    { query: 'days=1', plain },
    { query: 'days=90', plain },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
