import { eraseSubject, retain } from '@tessera/db-core';
import { consciousnessAnalytics } from '../src/index.js';
import { type Figures, type ModuleFixture, openModule } from '@tessera/testing';
import { VIEWS } from './support/views.js';

const DAYS = 10;
const LINE = `core.bucket(now(), '1d') - interval '${DAYS} days'`;

let fixture: ModuleFixture;
let before: Readonly<Record<string, Figures[]>>;

/** Every view as text, row by row. */
async function figures(): Promise<Readonly<Record<string, Figures[]>>> {
  const views = Object.entries(VIEWS).map(async ([view, { key }]): Promise<[string, Figures[]]> => {
    return [view, await fixture.rows<Figures>(`select * from consciousness.${view} order by ${key.join(', ')}`)];
  });
  return Object.fromEntries(await Promise.all(views));
}

const seal = () =>
  retain(
    fixture.db,
    { model: consciousnessAnalytics, bindings: { consciousness_traces: { kind: 'managed' } } },
    {
      now: new Date(),
      refresh: fixture.refresh,
      // What TESSERA_CONSCIOUSNESS_CONSCIOUSNESS_TRACES_RETENTION_DAYS says.
      overrides: { consciousness_traces: DAYS },
    },
  );

beforeAll(async () => {
  fixture = await openModule(consciousnessAnalytics, 'demo');
  await fixture.rows(
    `insert into consciousness.consciousness_traces (tenant_id, id, created_at, user_id, facet, agent, latency_ms, safety_level, trace)
    select 'default', gen_random_uuid(), ${LINE} - interval '1 hour', 'usr_long_ago', 'fire9', 'Old', 7, 'critical',
        '{"plan": {"steps": [{"kind": "practice", "detail": "Long ago"}]}}'`,
  );
  await fixture.refresh();
  before = await figures();
});

afterAll(async () => {
  await fixture.close();
});

it('keeps every trace unless the installation says otherwise', async () => {
  const bound = { model: consciousnessAnalytics, bindings: { consciousness_traces: { kind: 'managed' as const } } };
  expect(await retain(fixture.db, bound, { now: new Date(), refresh: fixture.refresh })).toEqual([]);
});

it('takes old traces away and changes no figure: neither over all time nor of an hour, nor a safety event', async () => {
  const [{ retired } = { retired: 0 }] = await seal();
  expect(retired).toBeGreaterThan(0);
  expect(await fixture.rows(`select 1 from consciousness.consciousness_traces where created_at < ${LINE}`)).toEqual([]);
  await fixture.refresh();
  expect(await figures()).toEqual(before);
});

it('goes on counting above the line, and what is written below it changes nothing', async () => {
  await fixture.rows(
    `insert into consciousness.consciousness_traces (tenant_id, id, created_at, user_id, facet, safety_level)
    select 'default', gen_random_uuid(), at, 'usr_long_ago', 'fire9', 'critical'
    from unnest(array[now(), ${LINE} - interval '2 hours']) as at`,
  );
  await fixture.refresh();
  const [facet] = await fixture.rows(
    "select total_traces, unique_users from consciousness.analytics_facet_distribution where facet = 'fire9'",
  );
  // One who came before the line and after it is one person.
  expect(facet).toEqual({ total_traces: 2, unique_users: 1 });
  const events = await fixture.rows(
    "select created_at from consciousness.analytics_safety_events where user_id = 'usr_long_ago'",
  );
  expect(events).toHaveLength(2);
});

it('keeps sealed rows when a store is built again', async () => {
  const sealed = `select * from consciousness.traces_by_facet where grain = '1d' and bucket < ${LINE} order by tenant_id, bucket, facet`;
  const kept = await fixture.rows(sealed);
  const now = await figures();
  await fixture.rows(
    "select core.reset_store('consciousness', store) from core.store_state where module = 'consciousness'",
  );
  await fixture.refresh();
  expect(await fixture.rows(sealed)).toEqual(kept);
  expect(await figures()).toEqual(now);
});

it('forgets a person below the line as well: counts of people fall, sums of what is sealed stay, and the receipt says so', async () => {
  const bound = { model: consciousnessAnalytics, bindings: {} };
  const receipt = await eraseSubject(fixture.db, bound, { module: 'consciousness', subject: 'usr_long_ago' });
  await fixture.refresh();
  const [facet] = await fixture.rows(
    "select total_traces, unique_users from consciousness.analytics_facet_distribution where facet = 'fire9'",
  );
  expect(facet).toEqual({ total_traces: 1, unique_users: 0 });
  expect(
    await fixture.rows("select 1 from consciousness.analytics_safety_events where user_id = 'usr_long_ago'"),
  ).toEqual([]);
  expect(receipt.remains.map(({ why }) => why).join(' ')).toMatch(/Sealed before/);
});
