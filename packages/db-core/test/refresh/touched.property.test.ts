import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ClubDatabase } from './club-database.js';
import { backfill } from '../support/backfill.js';

const SCALE = Number(process.env['TESSERA_PROVE_SCALE'] ?? '1');
const DAY = 86_400_000;

const age = fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -30, max: 6 * 1440 }));
const fact = fc.record({
  source: fc.constantFrom('visits' as const, 'payments' as const),
  id: fc.integer({ min: 0, max: 30 }).map((n) => `f${n}`),
  // Many at once make a day that is read by time.
  tenant: fc.oneof(
    fc.constantFrom('a', 'b'),
    fc.integer({ min: 0, max: 15 }).map((n) => `t${n}`),
  ),
  person: fc.constantFrom('p0', 'p1', 'p2', 'p3', null),
  age,
  amount: fc.integer({ min: 0, max: 100 }),
});
type Fact = typeof fact extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constant('put' as const),
      facts: fc.oneof(fc.array(fact, { minLength: 1 }), fc.array(fact, { minLength: 40, maxLength: 60 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('delete' as const), fact }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('refresh' as const), sql: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('backfill' as const), days: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('truncate' as const), chance: fc.integer({ min: 0, max: 3 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The days as said plainly, without what the engine stores. */
const DEFINED = `
with came as (
    select tenant_id, person_id, at from club.visits union all select tenant_id, person_id, at from club.payments
),
person_day as (
    select distinct tenant_id, person_id, date_trunc('day', at, 'UTC') as bucket from came
    where person_id is not null and at <= $1
),
first as (select tenant_id, person_id, min(bucket) as bucket from person_day group by 1, 2)
select p.tenant_id, p.bucket::text, count(*) as people, count(f.person_id) as newcomers
from person_day as p left join first as f using (tenant_id, person_id, bucket)
group by 1, 2 order by 1, 2`;
const STORED = 'select tenant_id, bucket::text, people, newcomers from club.club_days order by 1, 2';
const DEFINED_PAID = `
select tenant_id, person_id, date_trunc('day', at, 'UTC')::text as bucket, sum(amount) as paid from club.payments
where person_id is not null and at <= $1 group by 1, 2, 3 having sum(amount) > 0 order by 1, 2, 3`;
const STORED_PAID_DAYS = 'select tenant_id, bucket::text, payers, paid from club.paid_days order by 1, 2';
/** Of what is kept by person, which is held to its own definition. */
const DEFINED_PAID_DAYS = `
select tenant_id, bucket::text, count(*) as payers, sum(paid)::bigint as paid from club.person_days
where paid > 0 group by 1, 2 order by 1, 2`;
const STORED_PAID =
  'select tenant_id, person_id, bucket::text, paid from club.person_days where paid > 0 order by 1, 2, 3';

let house: ClubDatabase;
beforeAll(async () => {
  house = await ClubDatabase.make();
});
afterAll(() => house.drop());

test('whatever was written to either source, every day equals its definition after a refresh', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      for (const one of steps) await take(one);
      await refresh(false);
    }),
    { numRuns: 15 * SCALE, endOnFailure: true },
  );
});

test('what was built from nothing is what was kept, and a wrong row is found and healed', async () => {
  await house.write(
    "insert into club.visits select 'a', 'b' || n, 'p' || n % 7, now() - make_interval(hours => n) from generate_series(1, 200) n",
  );
  await refresh(false);
  const kept = await house.rows(STORED);
  await house.db.asOwner(
    async (sql) => {
      await sql.query("select core.reset_store('club', 'people')");
      expect(await sql.query(STORED)).toEqual([]);
    },
    { maintenance: true },
  );
  await refresh(false);
  expect(await house.rows(STORED)).toEqual(kept);
  await house.db.asOwner((sql) => sql.query('update club.club_days set people = people + 1'), { maintenance: true });
  const week = [new Date(Date.now() - 10 * DAY), new Date()] as const;
  expect(await house.engine.verify('club', 'days', ...week)).toBe(kept.length);
  await house.engine.verify('club', 'days', ...week, { heal: true });
  expect(await house.engine.verify('club', 'days', ...week)).toBe(0);
});

async function take(one: Step): Promise<void> {
  if (one.op === 'put') for (const { source, ...rest } of one.facts) await put(source, rest);
  else if (one.op === 'delete')
    await house.write(`delete from club.${one.fact.source} where id = $1 or person_id = $2`, [
      one.fact.id,
      one.fact.person,
    ]);
  else if (one.op === 'refresh') await refresh(one.sql);
  else if (one.op === 'backfill') {
    await backfill(house, 'club', new Date(Date.now() - one.days * DAY), new Date());
    await compare();
  } else if (one.chance === 0) await house.db.asOwner((sql) => sql.query('truncate club.payments'));
}

async function put(
  source: Fact['source'],
  { id, tenant, person, age: minutes, amount }: Omit<Fact, 'source'>,
): Promise<void> {
  const paid = source === 'payments';
  await house.write(
    `insert into club.${source} (tenant_id, id, person_id, at${paid ? ', amount' : ''})
     values ($1, $2, $3, now() - make_interval(mins => $4)${paid ? ', $5' : ''})
     on conflict (tenant_id, id) do update set person_id = excluded.person_id, at = excluded.at`,
    [tenant, id, person, minutes, ...(paid ? [amount] : [])],
  );
}

async function refresh(fromSql: boolean): Promise<void> {
  if (fromSql) await house.db.asOwner((sql) => sql.query("select * from core.refresh_module('club')"));
  else {
    const outcomes = await house.engine.refresh('club', 'all', { asked: 'api' });
    expect(outcomes.filter(({ success }) => !success)).toEqual([]);
  }
  await compare();
}

async function compare(): Promise<void> {
  const [state] = await house.db.asOwner((sql) =>
    sql.query<{ through: string }>(
      "select min(data_through)::text as through from core.view_state where module = 'club'",
    ),
  );
  expect(await house.rows(STORED)).toEqual(await house.rows(DEFINED, [state?.through]));
  expect(await house.rows(STORED_PAID)).toEqual(await house.rows(DEFINED_PAID, [state?.through]));
  expect(await house.rows(STORED_PAID_DAYS)).toEqual(await house.rows(DEFINED_PAID_DAYS));
}
