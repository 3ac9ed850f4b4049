import { describeRead } from '../support/describe-read.js';
import { names, outcomes, successRate, who } from '../support/plain.js';

const plain = (threshold: number) => `
  select ${who}, t.enabled, total_executions, success_count, failure_count, retrying_count, success_rate,
    last_execution_at,
    case
      when share < 50 and share < ${threshold} then 'CRITICAL' when share < ${threshold} then 'WARNING' else 'OK'
    end as status
  from (
    select organization_id, trigger_id, ${outcomes}, ${successRate}, max(executed_at) as last_execution_at,
      100.0 * count(*) filter (where status = 'success') / count(*) as share
    from facts where trigger_id is not null group by 1, 2
  ) r ${names}
  order by success_rate, r.organization_id collate "C", r.trigger_id collate "C"`;

describeRead('triggers/health', {
  cases: [
    { query: 'limit=1000', plain: plain(80) },
    { query: 'limit=1000&threshold=30', plain: plain(30) },
    { query: 'limit=1000&threshold=99.5&days=7', plain: plain(99.5) },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
