import { lasting } from './support/describe-read.js';

const CONTAINMENT = 'Containment + titration: name feeling, locate in body, soften edges...';
const GROUNDING = 'Ground the vision: 3 concrete next actions, 1 constraint, 1 rest boundary.';

const traceOf = (practice: string): string =>
  JSON.stringify({ plan: { steps: [{ kind: 'practice', detail: practice }] } });

/** The four traces of the seed document: two people, one facet each, in the hour of 15:00 at UTC-5. */
const TRACES: readonly (readonly unknown[])[] = [
  ['15:05', 'ann', 'fire3', 0.15, 0, traceOf(GROUNDING)],
  ['15:10', 'ann', 'fire3', 0.15, 0, traceOf(GROUNDING)],
  ['15:20', 'ben', 'water2', 0.2, 2, traceOf(CONTAINMENT)],
  ['15:55', 'ben', 'water2', 0.2, 2, traceOf(CONTAINMENT)],
];

describe("the seed document's example", () => {
  const fixture = lasting('empty');

  beforeAll(async () => {
    for (const trace of TRACES) {
      await fixture().rows(
        `insert into consciousness.consciousness_traces (
            id, created_at, user_id, agent, facet, confidence, safety_level, latency_ms, trace
        )
        values (
            gen_random_uuid(), ('2025-12-21 ' || $1::text || ':00-05')::timestamptz, $2, 'MainOracleAgent', $3, $4, 'none', $5, $6
        )`,
        trace,
      );
    }
    await fixture().rows('select * from consciousness.refresh_analytics_views()');
  });

  const at = (time: string) => new Date(`2025-12-21T${time}:00-05:00`);

  it('gives its facets', async () => {
    expect(await fixture().rows('select * from consciousness.analytics_facet_distribution order by facet')).toEqual([
      {
        tenant_id: 'default',
        facet: 'fire3',
        total_traces: 2,
        unique_users: 1,
        avg_confidence: 0.15,
        avg_latency_ms: 0,
        first_seen: at('15:05'),
        last_seen: at('15:10'),
      },
      {
        tenant_id: 'default',
        facet: 'water2',
        total_traces: 2,
        unique_users: 1,
        avg_confidence: 0.2,
        avg_latency_ms: 2,
        first_seen: at('15:20'),
        last_seen: at('15:55'),
      },
    ]);
  });

  it('gives its agent, with exact percentiles', async () => {
    const [row, ...others] = await fixture().rows<Record<string, number>>(
      'select * from consciousness.analytics_agent_metrics',
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      agent: 'MainOracleAgent',
      total_routes: 4,
      unique_users: 2,
      avg_latency_ms: 1,
      p50_latency: 1,
      p95_latency: 2,
      p99_latency: 2,
    });
  });

  it('gives its hour', async () => {
    expect(await fixture().rows('select * from consciousness.analytics_hourly_activity')).toEqual([
      {
        tenant_id: 'default',
        hour: at('15:00'),
        trace_count: 4,
        unique_users: 2,
        avg_latency_ms: 1,
        critical_events: 0,
        elevated_events: 0,
        facet_breakdown: { fire3: 2, water2: 2 },
      },
    ]);
  });

  it('gives its practices', async () => {
    const rows = await fixture().rows(
      `select practice, recommendation_count, unique_users, associated_facets, avg_confidence_when_recommended
      from consciousness.analytics_practice_recommendations order by practice`,
    );
    expect(rows).toEqual([
      {
        practice: CONTAINMENT,
        recommendation_count: 2,
        unique_users: 1,
        associated_facets: ['water2'],
        avg_confidence_when_recommended: 0.2,
      },
      {
        practice: GROUNDING,
        recommendation_count: 2,
        unique_users: 1,
        associated_facets: ['fire3'],
        avg_confidence_when_recommended: 0.15,
      },
    ]);
  });

  it('gives no safety event', async () => {
    expect(await fixture().rows('select * from consciousness.analytics_safety_events')).toEqual([]);
  });
});
