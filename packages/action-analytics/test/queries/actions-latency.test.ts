import { describeRead } from '../support/describe-read.js';
import { average, percentiles, range } from '../support/plain.js';

const plain = (condition: string) => `
  select action_type, status, count(*) as total_executions, ${average}, ${range}, ${percentiles}
  from facts where ${condition} group by 1, 2 order by action_type collate "C", status collate "C"`;

describeRead('actions/latency', {
  cases: [
    { query: '', plain: plain('true') },
    { query: 'hours=168', plain: plain('true') },
    { query: 'hours=168&action_type=rest', plain: plain("action_type = 'rest'") },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
