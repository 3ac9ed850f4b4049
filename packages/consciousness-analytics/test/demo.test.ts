import { readFile } from 'node:fs/promises';
import { consciousnessAnalytics } from '../src/index.js';
import type { ModuleFixture } from '@tessera/testing';
import { lasting } from './support/describe-read.js';

const NOW = new Date('2026-11-05T14:20:00Z');

/** Writes the demo into an emptied database and gives a digest of all that is in it. */
async function digest(fixture: ModuleFixture, seed: number, rows: number): Promise<unknown> {
  const { demo, root } = consciousnessAnalytics;
  const texts = await Promise.all(demo.files.map((file) => readFile(new URL(`sql/demo/${file}`, root), 'utf8')));
  return fixture.db.asOwner(
    async (sql) => {
      await sql.query('delete from consciousness.consciousness_traces');
      for (const text of texts) await sql.query(text, [seed, NOW, rows]);
      return sql.query(
        "select md5(string_agg(t::text, '|' order by tenant_id, id)) from consciousness.consciousness_traces as t",
      );
    },
    { maintenance: true },
  );
}

describe('demo data', () => {
  const fixture = lasting('empty');

  it('is the same for the same seed, and other for another', async () => {
    const first = await digest(fixture(), 3, 2000);
    expect(await digest(fixture(), 3, 2000)).toEqual(first);
    expect(await digest(fixture(), 4, 2000)).not.toEqual(first);
  });

  it('is believable: 30 days, evenings and nights, safety events, late and malformed traces', async () => {
    await digest(fixture(), 1, 20_000);
    const [facts] = await fixture().rows<Record<string, number>>(
      `select
        count(*) as rows,
        count(distinct tenant_id) as tenants,
        count(distinct (tenant_id, user_id)) as people,
        count(distinct user_id) as names,
        count(distinct facet) as facets,
        count(distinct agent) as agents,
        count(distinct (created_at at time zone 'UTC')::date) as days,
        count(*) filter (where created_at > $1::timestamptz) as ahead,
        count(*) filter (where safety_level = 'critical') as critical,
        100.0 * count(*) filter (where safety_level in ('elevated', 'critical')) / count(*) as events_pct,
        count(*) filter (where tenant_id = 'default' and extract(hour from created_at at time zone 'Europe/Berlin') between 19 and 22)
            / count(*) filter (where tenant_id = 'default' and extract(hour from created_at at time zone 'Europe/Berlin') < 4) as evening_to_night,
        count(*) filter (where request_id like '%\\_late') as late,
        count(*) filter (where jsonb_typeof(trace #> '{plan,steps}') is distinct from 'array') as malformed,
        count(*) filter (where facet is null) as without_facet
      from consciousness.consciousness_traces`,
      [NOW],
    );
    expect(facts).toMatchObject({ tenants: 3, facets: 15, agents: 7, days: 31, ahead: 0 });
    expect(facts?.['rows']).toBeGreaterThan(19_900);
    expect(facts?.['people']).toBeGreaterThan(facts?.['names'] ?? 0);
    expect(facts?.['critical']).toBeGreaterThan(10);
    expect(facts?.['events_pct']).toBeLessThan(5);
    expect(facts?.['evening_to_night']).toBeGreaterThan(4);
    expect(facts?.['late']).toBeGreaterThan(20);
    expect(facts?.['malformed']).toBeGreaterThan(50);
    expect(facts?.['without_facet']).toBeGreaterThan(100);
  });

  it('follows the clock of each tenant across a daylight-saving change', async () => {
    await digest(fixture(), 1, 20_000);
    const peak = (zone: string, tenant: string, before: boolean) =>
      fixture().rows<{ hour: number }>(
        `select extract(hour from created_at at time zone 'UTC')::integer as hour from consciousness.consciousness_traces
        where tenant_id = $1 and (created_at < $2::timestamptz) = $3
        group by 1 order by count(*) desc limit 1`,
        [tenant, zone, before],
      );
    // Berlin left summer time on 25 October 2026: its evening is an hour later by UTC from then on.
    const [summer] = await peak('2026-10-25T01:00:00Z', 'default', true);
    const [winter] = await peak('2026-10-25T01:00:00Z', 'default', false);
    expect([18, 19]).toContain(summer?.hour);
    expect([19, 20]).toContain(winter?.hour);
    expect(winter?.hour).toBeGreaterThanOrEqual(summer?.hour ?? 24);
  });

  it('trickles', async () => {
    await digest(fixture(), 1, 2000);
    const live = await readFile(
      new URL(`sql/live/${consciousnessAnalytics.demo.live ?? ''}`, consciousnessAnalytics.root),
      'utf8',
    );
    const count = async (): Promise<number> =>
      (await fixture().rows<{ n: number }>('select count(*) as n from consciousness.consciousness_traces'))[0]?.n ?? 0;
    const before = await count();
    await fixture().rows(live, [1, NOW, 100]);
    expect(await count()).toBe(before + 100);
    await fixture().rows(live, [1, new Date(NOW.getTime() + 60_000), 1]);
    expect(await count()).toBe(before + 101);
  });
});
