import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { Database } from '../../src/index.js';
import { compareWithDefinitions } from './definitions.js';
import { ShopDatabase } from './shop-database.js';

const SCALE = Number(process.env['TESSERA_PROVE_SCALE'] ?? '1');
const WRITERS = 8;
const WRITE_MS = 2_500 * Math.min(SCALE, 20);

let shop: ShopDatabase;
let others: Database[] = [];

beforeEach(async () => {
  shop = await ShopDatabase.make('managed');
});

afterEach(async () => {
  for (const db of others) await db.close();
  others = [];
  await shop.drop();
});

async function replica(): Promise<Database> {
  const db = await Database.open({ url: shop.url, poolSize: 4 });
  others.push(db);
  return db;
}

const INSERT = `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
select 't' || g % 3, $1 || '-' || g, 'c' || g % 5, now() - make_interval(secs => (g * 7919 % 9000)::int), 'k' || g % 4, g * 31 % 500, g % 7, array['red']
from generate_series($2::int, $2::int + 20) as g`;
const UPDATE = `update shop.orders set amount = amount + 1, at = at - interval '20 minutes' where id like $1 || '-%' and (hashtext(id) + $2) % 5 = 0`;
const DELETE = `delete from shop.orders where id like $1 || '-%' and (hashtext(id) + $2) % 17 = 0`;

/** Writes in small transactions, some of which are given up, until the time is over. */
async function writer(name: string, until: number): Promise<void> {
  for (let n = 0; Date.now() < until; n += 1) {
    const givenUp = n % 6 === 5;
    await shop.db
      .asOwner(
        async (sql) => {
          await sql.query(INSERT, [name, n * 21]);
          if (n % 3 === 1) await sql.query(UPDATE, [name, n]);
          if (n % 4 === 2) await sql.query(DELETE, [name, n]);
          if (n % 9 === 0) await sleep(30);
          if (givenUp) throw new Error('given up');
        },
        { maintenance: true },
      )
      .catch((error: unknown) => {
        if (!givenUp) throw error;
      });
  }
}

async function expectEqual(): Promise<void> {
  await shop.engine.refresh('shop', 'all', { asked: 'api' });
  const { stored, defined, percentileError } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
  expect(percentileError).toBeLessThanOrEqual(0.0101);
}

// Writers of a managed table are the service role in production; the owner writes the same rows through the same triggers.
test('eight writers, three replicas refreshing, one transaction left open: nothing lost, nothing double', async () => {
  const until = Date.now() + WRITE_MS;
  const left = await replica();
  let commit = (): void => undefined;
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  const open = left.asOwner(
    async (sql) => {
      await sql.query(INSERT, ['left-open', 0]);
      await mayCommit;
    },
    { maintenance: true },
  );
  const replicas = [shop.engine, shop.engineOf(await replica(), 'r2'), shop.engineOf(await replica(), 'r3')];
  let refreshes = 0;
  const refreshing = replicas.map(async (engine, i) => {
    while (Date.now() < until) {
      await engine.refresh('shop', 'all', { asked: i === 0 ? 'api' : 'schedule' });
      refreshes += 1;
    }
  });
  try {
    await Promise.all([...Array.from({ length: WRITERS }, (_, i) => writer(`w${i}`, until)), ...refreshing]);
    expect(refreshes).toBeGreaterThan(3);
    // Before the open transaction commits its rows are in no figure; afterwards they are in all.
    await expectEqual();
  } finally {
    commit();
  }
  await open;
  await expectEqual();
});

test('refreshes whose connection is cut in the middle leave figures that the next one makes right', async () => {
  const until = Date.now() + WRITE_MS;
  const refresher = await Database.open({ url: shop.url, poolSize: 2, applicationName: 'victim' });
  others.push(refresher);
  const engine = shop.engineOf(refresher, 'victim');
  let cut = 0;
  const cutting = (async () => {
    while (Date.now() < until) {
      await sleep(15);
      const killed = await shop.db.asOwner((sql) =>
        sql.query<{ ok: boolean }>(
          "select pg_terminate_backend(pid) as ok from pg_stat_activity where application_name = 'victim' and state <> 'idle' and query like '%refresh_module%'",
        ),
      );
      cut += killed.length;
    }
  })();
  const refreshing = (async () => {
    while (Date.now() < until) await engine.refresh('shop', 'all', { asked: 'schedule' }).catch(() => undefined);
  })();
  await Promise.all([writer('a', until), writer('b', until), cutting, refreshing]);
  expect(cut).toBeGreaterThan(0);
  await expectEqual();
});

test('a refresh from SQL under read committed holds writers off and counts each change once', async () => {
  const until = Date.now() + WRITE_MS;
  const fromSql = (async () => {
    while (Date.now() < until) {
      await shop.db.asOwner((sql) => sql.query("select * from core.refresh_module('shop')"));
      await sleep(20);
    }
  })();
  await Promise.all([writer('a', until), writer('b', until), writer('c', until), fromSql]);
  await expectEqual();
});
