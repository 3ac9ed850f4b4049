import { readFile } from 'node:fs/promises';
import { actionAnalytics } from '../src/index.js';
import { lasting } from './support/describe-read.js';
import type { ModuleFixture as Fixture } from '@tessera/testing';

const NOW = new Date('2026-11-05T14:20:00Z');

/** Writes the demo into an emptied database and gives a digest of all that is in it. */
async function digest(fixture: Fixture, seed: number, rows: number): Promise<unknown> {
  const texts = await Promise.all(
    actionAnalytics.demo.files.map((file) => readFile(new URL(`sql/demo/${file}`, actionAnalytics.root), 'utf8')),
  );
  return fixture.db.asOwner(
    async (sql) => {
      for (const table of ['action_results', 'triggers', 'organizations'])
        await sql.query(`delete from action.${table}`);
      for (const text of texts) await sql.query(text, [seed, NOW, rows]);
      const [found] = await sql.query(
        `select
          (select md5(string_agg(r::text, '|' order by organization_id, id)) from action.action_results r) as results,
          (select md5(string_agg(t::text, '|' order by organization_id, id)) from action.triggers t) as triggers`,
      );
      return found;
    },
    { maintenance: true },
  );
}

describe('demo data', () => {
  const fixture = lasting('empty');

  it('is the same for the same seed, and other for another', async () => {
    const first = await digest(fixture(), 3, 3000);
    expect(await digest(fixture(), 3, 3000)).toEqual(first);
    expect(await digest(fixture(), 4, 3000)).not.toEqual(first);
  });

  it('is believable: 30 days, day and night, failures, an incident, idle and disabled triggers', async () => {
    await digest(fixture(), 1, 20_000);
    const [facts] = await fixture().rows<Record<string, number>>(
      `select
        count(*) as rows,
        count(distinct organization_id) as organizations,
        count(distinct trigger_id) as triggers,
        count(distinct (executed_at at time zone 'UTC')::date) as days,
        count(*) filter (where executed_at > $1::timestamptz) as ahead,
        100.0 * count(*) filter (where status = 'failed') / count(*) as failed_pct,
        count(*) filter (where extract(hour from executed_at) between 8 and 15)::double precision
            / count(*) filter (where extract(hour from executed_at) < 4) as day_to_night,
        count(*) filter (where status = 'failed' and error_message is null) as unexplained,
        count(*) filter (where id like '%-late') as late,
        max(retry_count) as retries
      from action.action_results`,
      [NOW],
    );
    expect(facts).toMatchObject({ organizations: 20, days: 31, ahead: 0, unexplained: 0, retries: 3 });
    expect(facts?.rows).toBeGreaterThan(19_900);
    expect(facts?.triggers).toBeGreaterThan(150);
    expect(facts?.failed_pct).toBeGreaterThan(2);
    expect(facts?.failed_pct).toBeLessThan(10);
    expect(facts?.day_to_night).toBeGreaterThan(4);
    expect(facts?.late).toBeGreaterThan(20);
    const [worst] = await fixture().rows<{ failed: number }>(
      `select count(*) filter (where status = 'failed') / count(*)::double precision as failed from action.action_results
      group by date_trunc('hour', executed_at, 'UTC') having count(*) > 30 order by 1 desc limit 1`,
    );
    expect(worst?.failed).toBeGreaterThan(0.3);
    const [triggers] = await fixture().rows<Record<string, number>>(
      `select
        count(*) as all,
        count(*) filter (where not enabled) as disabled,
        count(*) filter (where enabled and id not in (select trigger_id from action.action_results where trigger_id is not null))
        as idle
      from action.triggers`,
    );
    expect(triggers?.all).toBeGreaterThan(190);
    expect(triggers?.disabled).toBeGreaterThan(5);
    expect(triggers?.idle).toBeGreaterThan(5);
  });

  it('trickles: new facts each time, and retries come to an end', async () => {
    await digest(fixture(), 1, 2000);
    const live = await readFile(new URL(`sql/live/${actionAnalytics.demo.live ?? ''}`, actionAnalytics.root), 'utf8');
    const count = async (): Promise<number> =>
      (await fixture().rows<{ n: number }>('select count(*) as n from action.action_results'))[0]?.n ?? 0;
    const before = await count();
    await fixture().rows(live, [1, NOW, 200]);
    const between = await count();
    expect(between).toBe(before + 200);
    const retrying = 'select count(*) as n from action.action_results where status = $1';
    const [waiting] = await fixture().rows<{ n: number }>(retrying, ['retrying']);
    expect(waiting?.n).toBeGreaterThan(0);
    await fixture().rows(live, [1, new Date(NOW.getTime() + 30 * 60_000), 1]);
    expect(await count()).toBe(between + 1);
    const [left] = await fixture().rows<{ n: number }>(retrying, ['retrying']);
    expect(left?.n).toBeLessThanOrEqual(1);
  });
});
