import { describeRead } from '../support/describe-read.js';
import { confidence, latency, levels, people, practicesOf } from '../support/plain.js';

const object = (sql: string) => `(select to_jsonb(o) from (${sql}) o)`;
const objects = (sql: string) => `array(select to_jsonb(o) from (${sql} limit 10) o)`;

/** All time up to the end of the window, of the same tenants: `facts` are those of the window. */
const plain = `
  with ever as (
    select t.* from consciousness.consciousness_traces t, bounds
    where created_at <= to_at and ($3::text[] is null or tenant_id = any ($3))
  )
  select
    ${object(`select count(*) as total_traces, ${people}, ${confidence}, ${latency}, ${levels} from ever`)} as overall,
    ${objects(`select facet, count(*) as total_traces, ${people}, ${confidence} from ever where facet is not null
      group by facet order by total_traces desc, facet collate "C"`)} as facets,
    ${objects(`select agent, count(*) as total_routes, ${people}, ${latency} from ever
      where agent is not null and latency_ms is not null
      group by agent order by total_routes desc, agent collate "C"`)} as agents,
    ${objects(`select practice, count(*) as recommendation_count, ${people} from (${practicesOf('select * from ever')}) p
      group by practice order by recommendation_count desc, practice collate "C"`)} as practices,
    ${object(`select count(*) as trace_count, ${people}, ${confidence}, ${latency}, ${levels} from facts`)} as recent_24h`;

const nothing = { unique_users: 0, avg_confidence: null, avg_latency_ms: null, critical_events: 0, elevated_events: 0 };

describeRead('summary', {
  cases: [{ query: '', plain }],
  empty: (rows) =>
    expect(rows).toEqual([
      {
        overall: { total_traces: 0, ...nothing },
        facets: [],
        agents: [],
        practices: [],
        recent_24h: { trace_count: 0, ...nothing },
      },
    ]),
});
