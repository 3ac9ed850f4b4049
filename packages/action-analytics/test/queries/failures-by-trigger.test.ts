import { describeRead } from '../support/describe-read.js';
import { names, who } from '../support/plain.js';

const plain = `
  select ${who}, failure_count, distinct_errors, total_retries, first_failure_at, last_failure_at
  from (
    select organization_id, trigger_id, count(*) as failure_count,
      count(distinct nullif(left(error_message, 500), '')) as distinct_errors, sum(retry_count) as total_retries,
      min(executed_at) as first_failure_at, max(executed_at) as last_failure_at
    from facts where status = 'failed' and trigger_id is not null group by 1, 2
  ) r ${names}
  order by failure_count desc, r.organization_id collate "C", r.trigger_id collate "C"`;

describeRead('failures/by-trigger', {
  cases: [
    { query: '', plain: `${plain} limit 10` },
    { query: 'hours=168&limit=100', plain: `${plain} limit 100` },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
