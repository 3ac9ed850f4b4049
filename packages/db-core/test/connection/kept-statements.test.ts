import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import { Database, type Principal, StatementLost } from '../../src/index.js';
import { isolationFixture } from '../rls/fixture.js';
import { caller } from '../support/principals.js';

let owner: Database;
let fresh: TestDatabase;
/** One connection, so that every caller meets the statements of the one before. */
let db: Database;

beforeAll(async () => {
  ({ db: owner, fresh } = await isolationFixture());
});

afterAll(async () => {
  await owner.close();
  await fresh.drop();
});

async function ids(principal: Principal, from = 'iso.total'): Promise<number[]> {
  const rows = await db.withRls(
    principal,
    (sql) => sql.query<{ id: number }>(`select id from ${from} where id < $1 order by id`, [100]),
    { keepPlans: true },
  );
  return rows.map(({ id }) => id);
}

async function kept(): Promise<string[]> {
  const { rows } = await db.session((client) =>
    client.query<{ name: string }>('select name from pg_prepared_statements order by name'),
  );
  return rows.map(({ name }) => name);
}

async function onOneConnection(work: () => Promise<void>): Promise<void> {
  db = await Database.open({ url: fresh.url, poolSize: 1 });
  try {
    await work();
  } finally {
    await db.close();
  }
}

test('a statement is kept once for each role, and policies decide about each caller of a kept plan', async () => {
  await onOneConnection(async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(await ids(caller('authenticated', ['acme']))).toEqual([1, 2]);
      expect(await ids(caller('authenticated', ['globex']))).toEqual([3]);
      expect(await ids(caller('authenticated'))).toEqual([]);
      expect(await ids(caller('admin'))).toEqual([1, 2, 3, 4]);
    }
    expect(await kept()).toHaveLength(2);
  });
});

test('without keepPlans, and without values, nothing is kept', async () => {
  await onOneConnection(async () => {
    await db.withRls(caller('admin'), (sql) => sql.query('select $1::text', ['x']));
    await db.withRls(caller('admin'), (sql) => sql.query('select 1'), { keepPlans: true });
    expect(await kept()).toEqual([]);
  });
});

test('a relation whose columns change under a kept plan is read at once, under new names', async () => {
  await onOneConnection(async () => {
    const asked = async (): Promise<object[]> =>
      db.withRls(caller('admin'), (sql) => sql.query('select * from iso.shape where a = $1', [1]), { keepPlans: true });
    const shape = (text: string): Promise<void> =>
      owner.asOwner(async (sql) => {
        await sql.query('drop view if exists iso.shape');
        await sql.query(`create view iso.shape as ${text}`);
        await sql.query('grant select on iso.shape to tessera_admin');
      });
    await shape('select 1 as a');
    expect(await asked()).toEqual([{ a: 1 }]);
    const before = await kept();
    await shape("select 1 as a, 'new' as b");
    expect(await asked()).toEqual([{ a: 1, b: 'new' }]);
    expect(await asked()).toEqual([{ a: 1, b: 'new' }]);
    expect((await kept()).filter((name) => !before.includes(name))).toHaveLength(1);
  });
});

test('where kept statements vanish, connections are taken for shared and nothing is kept any more', async () => {
  await onOneConnection(async () => {
    expect(await ids(caller('admin'))).toEqual([1, 2, 3, 4]);
    await db.session((client) => client.query('deallocate all'));
    expect(await ids(caller('admin'))).toEqual([1, 2, 3, 4]);
    expect(await ids(caller('authenticated', ['acme']))).toEqual([1, 2]);
    expect(await kept()).toEqual([]);
  });
});

test('a failure that no name is to blame for reaches the caller as it is, and work runs once', async () => {
  await onOneConnection(async () => {
    let runs = 0;
    const failing = db.withRls(
      caller('admin'),
      (sql) => {
        runs += 1;
        return sql.query('select 1 / $1::integer', [0]);
      },
      { keepPlans: true },
    );
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    await expect(failing).rejects.not.toBeInstanceOf(StatementLost);
    expect(runs).toBe(1);
  });
});
