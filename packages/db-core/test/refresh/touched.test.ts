import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { eraseSubject, exportSubject } from '../../src/index.js';
import { club } from './club.model.js';
import { ClubDatabase } from './club-database.js';

const DAYS = 'select bucket::date::text as day, people, newcomers from club.club_days order by 1';
const DAY = 86_400_000;
/** Noon of the UTC day that many days ago. */
const noon = (days: number): Date => new Date(Math.floor(Date.now() / DAY) * DAY - days * DAY + DAY / 2);
const dayOf = (days: number): string => noon(days).toISOString().slice(0, 10);

let house: ClubDatabase;
beforeEach(async () => {
  house = await ClubDatabase.make();
});
afterEach(() => house.drop());

const visit = (person: string, days: number): Promise<void> =>
  house.write("insert into club.visits values ('a', gen_random_uuid()::text, $1, $2)", [person, noon(days)]);
const refresh = (): ReturnType<ClubDatabase['engine']['refresh']> =>
  house.engine.refresh('club', 'all', { asked: 'api' });

async function seal(line: Date): Promise<void> {
  await house.db.asOwner(
    async (sql) => {
      const [sealed] = await sql.query("select core.seal_source('club', 'visits', 'at', $1) as done", [line]);
      expect(sealed).toEqual({ done: true });
      await sql.query("select core.retire_facts('club', 'visits', 'at', 1000)");
    },
    { maintenance: true },
  );
}

test('what is sealed stays as it was, whatever happens to the other source or the definition', async () => {
  await visit('ann', 40);
  await visit('bo', 40);
  await visit('ann', 3);
  await refresh();
  await seal(noon(20));
  await house.write("insert into club.payments values ('a', 'late', 'cleo', $1, 5)", [noon(40)]);
  await refresh();
  const kept = [
    { day: dayOf(40), people: 2, newcomers: 2 },
    { day: dayOf(3), people: 1, newcomers: 0 },
  ];
  expect(await house.rows(DAYS)).toEqual(kept);
  await house.db.asOwner((sql) => sql.query("select core.reset_store('club', 'people')"), { maintenance: true });
  await refresh();
  expect(await house.rows(DAYS)).toEqual(kept);
  expect(await house.engine.verify('club', 'days', noon(50), new Date())).toBe(0);
});

test('an erased person leaves days whose facts are gone as well, and the next day of nobody changes', async () => {
  await visit('ann', 40);
  await visit('bo', 40);
  await visit('ann', 3);
  await visit('bo', 3);
  await refresh();
  await seal(noon(20));
  const receipt = await eraseSubject(house.db, { model: club, bindings: {} }, { module: 'club', subject: 'ann' });
  expect(receipt.relations).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ relation: 'club.visits', rows: 1 }),
      expect.objectContaining({ relation: 'club.person_days', rows: 1 }),
    ]),
  );
  expect(await house.rows(DAYS)).toEqual([
    { day: dayOf(40), people: 1, newcomers: 1 },
    { day: dayOf(3), people: 1, newcomers: 0 },
  ]);
  const held = await house.db.asOwner(
    async (sql) => {
      const found: string[] = [];
      for await (const rows of exportSubject(sql, club, { module: 'club', subject: 'bo' }))
        found.push(...rows.map(({ relation }) => relation));
      return found;
    },
    { maintenance: true, isolation: 'repeatable read' },
  );
  expect(held.sort()).toEqual(['club.person_days', 'club.person_days', 'club.visits']);
});

test('a table that cannot be computed keeps its share of the change, and catches up when it can', async () => {
  await visit('ann', 2);
  await refresh();
  await house.db.asOwner(
    (sql) => sql.client.query('alter table club.club_days add constraint few check (people < 2) not valid'),
    { maintenance: true },
  );
  await visit('bo', 2);
  const [failed] = await refresh();
  expect(failed).toMatchObject({ viewName: 'days', success: false });
  expect(failed?.errorMessage).toContain('few');
  expect(await house.rows(DAYS)).toEqual([{ day: dayOf(2), people: 1, newcomers: 1 }]);
  await house.db.asOwner((sql) => sql.client.query('alter table club.club_days drop constraint few'), {
    maintenance: true,
  });
  await refresh();
  expect(await house.rows(DAYS)).toEqual([{ day: dayOf(2), people: 2, newcomers: 2 }]);
});

test('rows that name persons go when they are old and their facts gone, but for the first of each', async () => {
  const named = (): Promise<object[]> =>
    house.rows("select bucket::date::text as day from club.person_days where person_id = 'ann' order by 1");
  for (const days of [500, 450, 2]) await visit('ann', days);
  await refresh();
  await visit('bo', 1);
  await refresh();
  // Their facts are there: who came can be counted again.
  expect(await named()).toEqual([{ day: dayOf(500) }, { day: dayOf(450) }, { day: dayOf(2) }]);
  await visit('cleo', 450);
  await refresh();
  expect(await house.rows(DAYS)).toContainEqual({ day: dayOf(450), people: 2, newcomers: 1 });
  await seal(noon(20));
  await visit('bo', 0);
  await refresh();
  expect(await named()).toEqual([{ day: dayOf(500) }, { day: dayOf(2) }]);
  expect(await house.rows(DAYS)).toContainEqual({ day: dayOf(450), people: 2, newcomers: 1 });
});

test('a day that most tenants touched and one that few did come out alike', async () => {
  const into =
    "insert into club.visits select 't' || n, $1::text || $2 || n, 'p' || n % 3, $1::text::timestamptz from generate_series(1, $3::int) n";
  await house.write(into, [noon(1).toISOString(), 'first', 15]);
  await house.write(into, [noon(4).toISOString(), 'first', 3]);
  await refresh();
  await house.write(into, [noon(1).toISOString(), 'again', 12]);
  await refresh();
  const rows = 'select tenant_id, bucket::date::text as day, people, newcomers from club.club_days order by 1, 2';
  const plain = [1, 2, 3].flatMap((n) => [
    { tenant_id: `t${n}`, day: dayOf(4), people: 1, newcomers: 1 },
    { tenant_id: `t${n}`, day: dayOf(1), people: 1, newcomers: 0 },
  ]);
  expect((await house.rows(rows)).filter(({ tenant_id }) => ['t1', 't2', 't3'].includes(String(tenant_id)))).toEqual(
    plain,
  );
  expect(await house.rows('select count(*)::int as days, sum(people)::int as people from club.club_days')).toEqual([
    { days: 18, people: 18 },
  ]);
  expect(await house.engine.verify('club', 'days', noon(6), new Date())).toBe(0);
  // Where facts went as well, a day is read again: by time where most tenants touched it, else tenant by tenant.
  await house.write("delete from club.visits where id like '%first%' and id not like '%first1'");
  await refresh();
  expect(await house.rows('select count(*)::int as days, sum(people)::int as people from club.club_days')).toEqual([
    { days: 13, people: 13 },
  ]);
  expect(await house.engine.verify('club', 'days', noon(6), new Date())).toBe(0);
});

test('nobody reads who came but the platform', async () => {
  await visit('ann', 1);
  await refresh();
  const member = {
    role: 'authenticated',
    subject: 'm',
    claims: {},
    tenants: { tenants: ['a'] },
    credential: 'm',
  } as const;
  await expect(house.db.withRls(member, (sql) => sql.query('select * from club.person_days'))).rejects.toThrow(
    'permission denied',
  );
  expect(await house.db.withRls(member, (sql) => sql.query('select people from club.days'))).toEqual([{ people: 1 }]);
});
