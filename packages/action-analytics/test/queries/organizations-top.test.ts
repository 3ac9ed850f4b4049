import { describeRead } from '../support/describe-read.js';
import { average, outcomes, successRate } from '../support/plain.js';

const plain = `
  select r.organization_id, o.name as organization_name, o.plan, total_executions,
    round(100.0 * total_executions / sum(total_executions) over (), 2) as percentage, success_count, failure_count,
    retrying_count, success_rate, avg_duration_ms, last_execution_at
  from (
    select organization_id, ${outcomes}, ${successRate}, ${average}, max(executed_at) as last_execution_at
    from facts group by 1
  ) r
  left join organizations o on o.id = r.organization_id
  order by total_executions desc, r.organization_id collate "C"`;

describeRead('organizations/top', {
  cases: [
    { query: '', plain: `${plain} limit 10` },
    { query: 'days=2&limit=3', plain: `${plain} limit 3` },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
