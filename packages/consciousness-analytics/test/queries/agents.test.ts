import { describeRead } from '../support/describe-read.js';
import { latency, people } from '../support/plain.js';

const percentiles = [50, 95, 99]
  .map((p) => `percentile_cont(${p / 100}) within group (order by latency_ms) as p${p}_latency`)
  .join(', ');

const plain = (least: number) => `
  select agent, count(*) as total_routes, ${people}, ${latency}, ${percentiles},
    min(created_at) as first_route, max(created_at) as last_route
  from facts where agent is not null and latency_ms is not null
  group by agent having count(*) >= ${least}
  order by total_routes desc, agent collate "C"`;

describeRead('agents', {
  cases: [
    { query: '', plain: `${plain(1)} limit 50` },
    { query: 'min_routes=20&limit=200', plain: plain(20) },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
