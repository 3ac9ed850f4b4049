import { describeRead } from '../support/describe-read.js';
import { average } from '../support/plain.js';

const plain = `
  select
    action_type, count(*) as total_executions, count(*) filter (where status = 'success') as success_count,
    count(*) filter (where status = 'failed') as failure_count,
    round(100.0 * count(*) / sum(count(*)) over (), 2) as percentage, ${average},
    sum(retry_count) as total_retries, max(executed_at) as last_execution_at
  from facts group by 1 order by 2 desc, action_type collate "C"`;

describeRead('actions/distribution', {
  cases: [
    { query: '', plain },
    { query: 'days=1', plain },
    { query: 'days=90', plain },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
