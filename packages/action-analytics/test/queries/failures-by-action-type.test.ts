import { describeRead } from '../support/describe-read.js';

const plain = `
  select action_type, count(*) as total_executions, count(*) filter (where status = 'failed') as failure_count,
    round(100.0 * count(*) filter (where status = 'failed') / count(*), 2) as failure_rate,
    sum(retry_count) as total_retries, max(executed_at) filter (where status = 'failed') as last_failure_at
  from facts group by 1 order by 3 desc, action_type collate "C"`;

describeRead('failures/by-action-type', {
  cases: [
    { query: '', plain },
    { query: 'hours=168', plain },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
