import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import { Database, SlotLedger } from '../../src/index.js';
import { migratedDatabase } from '../support/migrated-database.js';

let fresh: TestDatabase;
const databases: Database[] = [];
const ledgers: SlotLedger[] = [];

beforeAll(async () => {
  fresh = await migratedDatabase();
  for (const replica of ['a', 'b', 'c']) {
    const db = await Database.open({ url: fresh.url, poolSize: 4 });
    databases.push(db);
    ledgers.push(new SlotLedger(db, replica));
  }
});

afterAll(async () => {
  await Promise.all(databases.map((db) => db.close()));
  await fresh.drop();
});

function ledger(index: number): SlotLedger {
  const found = ledgers[index];
  if (found === undefined) throw new RangeError(`no ledger ${index}`);
  return found;
}

const minute = (n: number): Date => new Date(Date.UTC(2026, 0, 1, 0, n));
const EXPIRED = -1;

test('three replicas race for sixty slots and each slot is claimed once', async () => {
  const slots = Array.from({ length: 60 }, (_, n) => minute(n));
  const claims = await Promise.all(
    slots.flatMap((slot) => ledgers.map((each) => each.claim('race', slot, 60).then((won) => ({ slot, won })))),
  );
  for (const slot of slots) expect(claims.filter((claim) => claim.slot === slot && claim.won)).toHaveLength(1);
});

test('an expired lease is taken over by one replica, and the first one learns that it lost', async () => {
  expect(await ledger(0).claim('dies', minute(0), EXPIRED)).toBe(true);
  expect(await ledger(1).abandoned(minute(0))).toEqual([{ task: 'dies', slot: minute(0) }]);
  const rivals = await Promise.all([ledger(1).claim('dies', minute(0), 60), ledger(2).claim('dies', minute(0), 60)]);
  expect(rivals.filter(Boolean)).toHaveLength(1);
  expect(await ledger(1).abandoned(minute(0))).toEqual([]);
  expect(await ledger(0).renew('dies', minute(0), 60)).toBe(false);
  expect(await ledger(0).finish('dies', minute(0), 'succeeded')).toBe(false);
});

test('a renewed lease keeps others off', async () => {
  await ledger(0).claim('works', minute(0), EXPIRED);
  expect(await ledger(0).renew('works', minute(0), 60)).toBe(true);
  expect(await ledger(1).claim('works', minute(0), 60)).toBe(false);
});

test('a finished slot is never claimed again, however old', async () => {
  await ledger(0).claim('done', minute(0), EXPIRED);
  expect(await ledger(0).finish('done', minute(0), 'succeeded')).toBe(true);
  expect(await ledger(0).finish('done', minute(0), 'failed')).toBe(false);
  expect(await ledger(1).claim('done', minute(0), 60)).toBe(false);
});

test('pruning keeps what is under way', async () => {
  await ledger(0).claim('prune', minute(1), 60);
  await ledger(0).claim('prune', minute(2), 60);
  await ledger(0).finish('prune', minute(2), 'succeeded');
  expect(await ledger(0).prune(minute(3))).toBeGreaterThanOrEqual(1);
  expect(await ledger(0).renew('prune', minute(1), 60)).toBe(true);
  expect(await ledger(1).claim('prune', minute(2), 60)).toBe(true);
});
