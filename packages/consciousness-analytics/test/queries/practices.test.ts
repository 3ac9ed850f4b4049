import { describeRead } from '../support/describe-read.js';
import { people, practicesOf } from '../support/plain.js';

const plain = (least: number, facts = 'select * from facts') => `
  select practice, count(*) as recommendation_count, ${people},
    coalesce(array_agg(distinct facet collate "C") filter (where facet is not null), '{}') as associated_facets,
    avg(confidence)::double precision as avg_confidence_when_recommended,
    min(created_at) as first_recommended, max(created_at) as last_recommended
  from (${practicesOf(facts)}) r
  group by practice having count(*) >= ${least}
  order by recommendation_count desc, practice collate "C"`;

const ofEdge = "select * from facts where facet = 'edge1'";

describeRead('practices', {
  cases: [
    { query: '', plain: `${plain(1)} limit 50` },
    { query: 'min_recommendations=30&limit=200', plain: plain(30) },
    { query: 'facet=edge1', plain: plain(1, ofEdge) },
    { query: 'facet=edge1&min_recommendations=2', plain: plain(2, ofEdge) },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
