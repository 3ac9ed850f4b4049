import { describeRead } from '../support/describe-read.js';
import { names, successRate, who } from '../support/plain.js';

const plain = (threshold: number) => `
  select ${who}, total_executions, total_retries, avg_retries, max_retries, success_rate, last_execution_at
  from (
    select organization_id, trigger_id, count(*) as total_executions, sum(retry_count) as total_retries,
      avg(retry_count)::double precision as avg_retries, max(retry_count) as max_retries, ${successRate},
      max(executed_at) as last_execution_at
    from facts where trigger_id is not null group by 1, 2
  ) r ${names}
  where avg_retries > ${threshold}
  order by avg_retries desc, r.organization_id collate "C", r.trigger_id collate "C"`;

describeRead('triggers/high-retries', {
  cases: [
    { query: '', plain: plain(0.5) },
    { query: 'threshold=0.05&limit=1000', plain: plain(0.05) },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
