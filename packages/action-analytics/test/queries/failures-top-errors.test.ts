import { describeRead } from '../support/describe-read.js';

const plain = `
  select left(error_message, 500) as error_message, count(*) as failure_count,
    round(100.0 * count(*) / sum(count(*)) over (), 2) as percentage,
    count(distinct organization_id || ' ' || trigger_id) as affected_triggers,
    array_agg(distinct action_type) as action_types,
    min(executed_at) as first_failure_at, max(executed_at) as last_failure_at
  from facts where status = 'failed'
  group by 1
  order by 2 desc, left(error_message, 500) collate "C" nulls last`;

describeRead('failures/top-errors', {
  cases: [
    { query: '', plain: `${plain} limit 10` },
    { query: 'hours=168&limit=50', plain: `${plain} limit 50` },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
