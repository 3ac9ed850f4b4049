import { ask, caller, lasting, readOf, rowsOf } from './support/describe-read.js';

const WATER = 'Containment + titration: name feeling, locate in body, soften edges...';
const FIRE = 'Ground the vision: 3 concrete next actions, 1 constraint, 1 rest boundary.';

/** Four traces of one hour, two people, two facets, as the document of the domain shows them. */
const SEED = `
  insert into consciousness.consciousness_traces (id, created_at, user_id, agent, facet, confidence, safety_level, latency_ms, trace)
  select gen_random_uuid(), timestamptz '2025-12-21 20:10:00+00' + n * interval '1 minute', who, 'MainOracleAgent', facet,
    confidence, 'none', latency, jsonb_build_object('plan', jsonb_build_object('steps', jsonb_build_array(
      jsonb_build_object('kind', 'practice', 'detail', practice), jsonb_build_object('kind', 'reflection', 'detail', 'a question')
    )))
  from (values
    (1, 'ann', 'fire3', 0.15, 0, '${FIRE}'), (2, 'ann', 'fire3', 0.15, 0, '${FIRE}'),
    (3, 'ben', 'water2', 0.20, 2, '${WATER}'), (4, 'ben', 'water2', 0.20, 2, '${WATER}')
  ) as v (n, who, facet, confidence, latency, practice)`;

describe('the example of the domain’s document', () => {
  const fixture = lasting('empty');
  const rows = async (path: string, query = '') =>
    rowsOf(await ask(fixture(), readOf(path), { query }, caller('authenticated', ['default'])));

  beforeAll(async () => {
    await fixture().rows(SEED);
    await fixture().refresh();
  });

  it('facets', async () => {
    expect(await rows('facets')).toMatchObject([
      { facet: 'fire3', total_traces: 2, unique_users: 1, avg_confidence: 0.15, avg_latency_ms: 0 },
      { facet: 'water2', total_traces: 2, unique_users: 1, avg_confidence: 0.2, avg_latency_ms: 2 },
    ]);
  });

  it('agents', async () => {
    const [agent, ...others] = await rows('agents');
    expect(others).toEqual([]);
    // The document shows rounded percentiles: of 0, 0, 2, 2 the median is 1.
    expect(agent).toMatchObject({ agent: 'MainOracleAgent', total_routes: 4, unique_users: 2, avg_latency_ms: 1 });
    expect(agent).toMatchObject({ p50_latency: 1, p95_latency: 2, p99_latency: 2 });
  });

  it('activity', async () => {
    const [hour, ...others] = await rows('activity', 'from=2025-12-21T20:00:00Z&to=2025-12-21T21:00:00Z');
    expect(others).toEqual([]);
    expect(hour).toMatchObject({
      hour: new Date('2025-12-21T20:00:00Z'),
      partial: false,
      trace_count: 4,
      unique_users: 2,
      avg_latency_ms: 1,
      critical_events: 0,
      elevated_events: 0,
      facet_breakdown: { fire3: 2, water2: 2 },
    });
  });

  it('practices', async () => {
    expect(await rows('practices')).toMatchObject([
      { practice: WATER, recommendation_count: 2, unique_users: 1, associated_facets: ['water2'] },
      { practice: FIRE, recommendation_count: 2, unique_users: 1, associated_facets: ['fire3'] },
    ]);
    expect(await rows('practices', 'facet=fire3')).toMatchObject([{ practice: FIRE, associated_facets: ['fire3'] }]);
  });

  it('safety: none', async () => {
    const answer = await ask(fixture(), readOf('safety'), { query: 'days=365' }, caller('admin'));
    expect(answer).toMatchObject({
      data: [],
      meta: { summary: { total_events: 0, critical_count: 0, elevated_count: 0, affected_users: 0 } },
    });
  });

  it('summary', async () => {
    const [summary] = await rows('summary');
    expect(summary).toMatchObject({
      overall: { total_traces: 4, unique_users: 2, avg_confidence: 0.175, avg_latency_ms: 1 },
      facets: [{ facet: 'fire3' }, { facet: 'water2' }],
      agents: [{ agent: 'MainOracleAgent', total_routes: 4 }],
      practices: [{ practice: WATER }, { practice: FIRE }],
      recent_24h: { trace_count: 0, unique_users: 0, avg_confidence: null },
    });
  });

  it('traces/:id', async () => {
    const [first] = await fixture().rows<{ id: string }>(
      'select id from consciousness.consciousness_traces order by created_at',
    );
    const asked = ask(fixture(), readOf('traces/:id'), { query: '', path: { id: first?.id ?? '' } }, caller('admin'));
    await expect(asked).resolves.toMatchObject({ data: { user_id: 'ann', tenant_id: 'default', trace: { plan: {} } } });
  });
});
