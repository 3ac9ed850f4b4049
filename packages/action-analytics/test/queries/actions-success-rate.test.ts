import { describeRead } from '../support/describe-read.js';
import { outcomes, successRate } from '../support/plain.js';

const plain = (condition: string) =>
  `select action_type, ${outcomes}, ${successRate} from facts where ${condition} group by 1 order by action_type collate "C"`;

describeRead('actions/success-rate', {
  cases: [
    { query: '', plain: plain('true') },
    { query: 'days=90', plain: plain('true') },
    { query: 'days=30&action_type=telegram', plain: plain("action_type = 'telegram'") },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
