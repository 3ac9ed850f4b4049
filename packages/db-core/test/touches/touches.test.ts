import { afterEach, describe, expect, test } from '@jest/globals';

import { eraseSubject } from '../../src/index.js';
import { camp } from './camp.model.js';
import { bindingsOf, CampDatabase, type CampBinding } from './camp-database.js';
import { backfill } from '../support/backfill.js';

const DAY = 86_400_000;
/** Noon of the UTC day that many days ago. */
const noon = (days: number): Date => new Date(Math.floor(Date.now() / DAY) * DAY - days * DAY + DAY / 2);
const dayOf = (days: number): string => noon(days).toISOString().slice(0, 10);
const DAYS = 'select day::date::text, stays::int, places::int from camp.days where tenant_id = $1 order by 1';
const WAITING = 'select sign, for_store, id from camp.stays_log order by sign, id';

let house: CampDatabase;
afterEach(() => house.drop());

const stay = (id: string, [begins, ends]: readonly [number, number], guest = 'ann'): Promise<void> =>
  house.write(
    `insert into ${house.table('stays')} (tenant_id, id, guest_id, booked_at, begins_at, ends_at) values ('a', $1, $2, $3, $4, $5)`,
    [id, guest, noon(50), noon(begins), noon(ends)],
  );
const tent = (id: string, stayId: string, places: number): Promise<void> =>
  house.binding === 'inherited'
    ? house.write('insert into public.tents (id, stay_id, places) values ($1, $2, $3)', [id, stayId, places])
    : house.write(`insert into ${house.table('tents')} (tenant_id, id, stay_id, places) values ('a', $1, $2, $3)`, [
        id,
        stayId,
        places,
      ]);
const daysNow = async (): Promise<unknown> => {
  expect(await house.refresh()).toBe(true);
  expect(await house.engine.verify('camp', 'days', noon(6), noon(3))).toBe(0);
  return house.rows(DAYS, ['a']);
};
const row = (days: number, stays: number, places: number): object => ({ day: dayOf(days), stays, places });

describe.each<CampBinding>(['managed', 'external', 'inherited'])('rows that touch their parent, %s', (binding) => {
  test('a row that comes, changes, moves and goes shows in the days of the facts that it belonged to', async () => {
    house = await CampDatabase.make(binding);
    await stay('s1', [5, 4]);
    await stay('s2', [4, 3]);
    expect(await daysNow()).toEqual([row(5, 1, 0), row(4, 2, 0), row(3, 1, 0)]);
    await tent('t1', 's1', 2);
    expect(await daysNow()).toEqual([row(5, 1, 2), row(4, 2, 2), row(3, 1, 0)]);
    await house.write(`update ${house.table('tents')} set places = 3 where id = 't1'`);
    expect(await daysNow()).toEqual([row(5, 1, 3), row(4, 2, 3), row(3, 1, 0)]);
    await house.write(`update ${house.table('tents')} set stay_id = 's2' where id = 't1'`);
    expect(await daysNow()).toEqual([row(5, 1, 0), row(4, 2, 3), row(3, 1, 3)]);
    await house.write(`delete from ${house.table('tents')} where id = 't1'`);
    expect(await daysNow()).toEqual([row(5, 1, 0), row(4, 2, 0), row(3, 1, 0)]);
  });

  test('its own tenant reads it, and no other', async () => {
    house = await CampDatabase.make(binding);
    await stay('s1', [5, 4]);
    await tent('t1', 's1', 2);
    await house.refresh();
    const seen = (role: 'authenticated' | 'admin', ...tenants: string[]): Promise<unknown> =>
      house.db.withRls({ role, subject: 'm', claims: {}, tenants: { tenants }, credential: 'm' }, (sql) =>
        sql.query('select tenant_id, id from camp.tents_source'),
      );
    const row = [{ tenant_id: 'a', id: 't1' }];
    expect([await seen('authenticated', 'a'), await seen('authenticated', 'b'), await seen('admin')]).toEqual([
      row,
      [],
      row,
    ]);
  });

  test('TRUNCATE asks for all of it anew', async () => {
    house = await CampDatabase.make(binding);
    await stay('s1', [5, 4]);
    await tent('t1', 's1', 2);
    expect(await daysNow()).toEqual([row(5, 1, 2), row(4, 1, 2)]);
    await house.truncate('tents');
    expect(await daysNow()).toEqual([row(5, 1, 0), row(4, 1, 0)]);
  });

  test('an orphan touches nothing, and its parent finds it when it comes', async () => {
    house = await CampDatabase.make(binding);
    await tent('t1', 's1', 2);
    expect(await house.rows(WAITING)).toEqual([]);
    await stay('s1', [5, 5]);
    expect(await daysNow()).toEqual([row(5, 1, 2)]);
    await house.write(`update ${house.table('stays')} set ends_at = $1`, [noon(4)]);
    expect(await daysNow()).toEqual([row(5, 1, 2), row(4, 1, 2)]);
  });

  test('the touched fact is logged unchanged, for the stores that are computed, whoever was erased', async () => {
    house = await CampDatabase.make(binding);
    await stay('s1', [5, 4], 'bo');
    await house.refresh();
    const request = { module: 'camp', subject: 'bo' };
    await eraseSubject(house.db, { model: camp, bindings: bindingsOf(binding) }, request);
    await tent('t1', 's1', 2);
    expect(await house.rows(WAITING)).toEqual([
      { sign: -1, for_store: 'nights', id: 's1' },
      { sign: 1, for_store: 'nights', id: 's1' },
    ]);
    expect(await house.rows('select guest_id from camp.stays_log where guest_id is not null')).toEqual([]);
    expect(await daysNow()).toEqual([row(5, 1, 2), row(4, 1, 2)]);
    expect(await house.rows('select bookings::int from camp.bookings')).toEqual([{ bookings: 1 }]);
  });
});

test('a row of another tenant touches nothing of this one', async () => {
  house = await CampDatabase.make('managed');
  await stay('s1', [5, 4]);
  await daysNow();
  await house.write("insert into camp.tents values ('b', 't1', 's1', 7)");
  expect(await house.rows(WAITING)).toEqual([]);
  expect(await daysNow()).toEqual([row(5, 1, 0), row(4, 1, 0)]);
});

test('days are built, and made anew, whenever their facts were noted', async () => {
  house = await CampDatabase.make('managed');
  await stay('early', [5, 4]);
  // booked after it began
  await house.write("insert into camp.stays values ('a', 'late', 'cy', $1, $2, $3)", [noon(1), noon(40), noon(39)]);
  expect(await daysNow()).toEqual([row(40, 1, 0), row(39, 1, 0), row(5, 1, 0), row(4, 1, 0)]);
  await house.db.asOwner((sql) => sql.query('delete from camp.stay_days'), { maintenance: true });
  await house.db.asOwner((sql) => sql.query('delete from camp.camp_days'), { maintenance: true });
  expect(await house.engine.verify('camp', 'days', noon(41), noon(39))).toBeGreaterThan(0);
  await backfill(house, 'camp', noon(40), noon(3));
  expect(await daysNow()).toEqual([row(40, 1, 0), row(39, 1, 0), row(5, 1, 0), row(4, 1, 0)]);
});

test('the sweep waits for facts of any day that may reach the one it looks at', async () => {
  house = await CampDatabase.make('managed');
  await stay('s1', [5, 4]);
  await daysNow();
  const settled = (): Promise<unknown> =>
    house.rows("select core.compare_settled('camp', 'nights', $1)::int as differing", [
      new Date(noon(4).getTime() - DAY / 2),
    ]);
  expect(await settled()).toEqual([{ differing: 0 }]);
  await stay('s2', [5, 4]);
  expect(await settled()).toEqual([{ differing: null }]);
  await daysNow();
  expect(await settled()).toEqual([{ differing: 0 }]);
});
