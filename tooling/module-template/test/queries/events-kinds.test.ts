import { describeRead } from '../support/describe-read.js';

const plain = `
  select
    kind, count(*) as event_count, round(100.0 * count(*) / sum(count(*)) over (), 2) as percentage,
    max(happened_at) as last_event_at
  from facts
  group by kind
  order by event_count desc, kind collate "C"`;

describeRead('events/kinds', {
  cases: [
    { query: '', plain },
    { query: 'days=90', plain },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
