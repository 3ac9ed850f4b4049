import { describeRead } from '../support/describe-read.js';
import { confidence, latency, people } from '../support/plain.js';

const plain = (least: number) => `
  select facet, count(*) as total_traces, ${people}, ${confidence}, ${latency},
    min(created_at) as first_seen, max(created_at) as last_seen
  from facts where facet is not null
  group by facet having count(*) >= ${least}
  order by total_traces desc, facet collate "C"`;

describeRead('facets', {
  cases: [
    { query: '', plain: `${plain(1)} limit 50` },
    { query: 'min_traces=7&limit=200', plain: plain(7) },
    { query: 'limit=2', plain: `${plain(1)} limit 2` },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
