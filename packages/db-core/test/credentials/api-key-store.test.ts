import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import { ApiKeyStore, Database, type NewApiKey, REQUEST_ROLES } from '../../src/index.js';
import { caller } from '../support/principals.js';
import { migratedDatabase } from '../support/migrated-database.js';

let fresh: TestDatabase;
let db: Database;
let store: ApiKeyStore;
const admin = caller('admin');
const hour = 3_600_000;

beforeAll(async () => {
  fresh = await migratedDatabase();
  db = await Database.open({ url: fresh.url, poolSize: 4 });
  store = new ApiKeyStore(db);
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

const key = (prefix: string, changes: Partial<NewApiKey> = {}): NewApiKey => ({
  prefix,
  name: prefix,
  secretHash: createHash('sha256').update(prefix).digest(),
  role: 'authenticated',
  scopes: ['read'],
  modules: null,
  tenants: { organizations: ['acme'] },
  plan: 'pro',
  createdBy: 'someone',
  expiresAt: new Date(Date.now() + hour),
  ...changes,
});
const livePrefixes = async (): Promise<string[]> => (await store.live()).map(({ prefix }) => prefix);

test('a key is live from its making to its end, and its end stays the first one', async () => {
  const made = await store.create(admin, key('k-life'));
  expect(made).toMatchObject({
    prefix: 'k-life',
    revokedAt: null,
    lastUsedAt: null,
    tenants: { organizations: ['acme'] },
  });
  expect(made).not.toHaveProperty('secretHash');
  expect(await store.live()).toContainEqual(
    expect.objectContaining({ prefix: 'k-life', plan: 'pro', secretHash: key('k-life').secretHash }),
  );
  const ended = await store.revoke(admin, 'k-life');
  expect(ended).toMatchObject({ revokedBy: 'someone', revokedAt: expect.any(Date) });
  expect(await livePrefixes()).not.toContain('k-life');
  expect(await store.revoke({ ...admin, subject: 'another' }, 'k-life')).toEqual(ended);
  expect(await store.revoke(admin, 'nobody')).toBeNull();
});

test('an expired key is not live', async () => {
  await store.create(admin, key('k-old', { expiresAt: new Date(Date.now() - 1) }));
  expect(await livePrefixes()).not.toContain('k-old');
});

test('two keys of a name are good at a time, also where four are asked for at once', async () => {
  const asked = ['a', 'b', 'c', 'd'].map((at) => store.create(admin, key(`k-two-${at}`, { name: 'dashboards' })));
  const made = (await Promise.all(asked)).filter((each) => each !== null);
  expect(made).toHaveLength(2);
  await store.revoke(admin, made[0]?.prefix ?? '');
  expect(await store.create(admin, key('k-two-e', { name: 'dashboards' }))).not.toBeNull();
});

test('lists by page, name and state', async () => {
  const all = await store.list(admin, { name: null, state: null, after: null, limit: 100 });
  const [first, second] = all;
  expect(first && second).toBeDefined();
  const after = { name: first?.name ?? '', prefix: first?.prefix ?? '' };
  expect(await store.list(admin, { name: null, state: null, after, limit: 1 })).toEqual([second]);
  const states = await Promise.all(
    (['live', 'expired', 'revoked'] as const).map((state) =>
      store.list(admin, { name: null, state, after: null, limit: 100 }),
    ),
  );
  expect(states.flat()).toHaveLength(all.length);
  expect(states[1]?.map(({ prefix }) => prefix)).toEqual(['k-old']);
});

test('the last use only moves forward', async () => {
  await store.create(admin, key('k-used'));
  const at = new Date('2026-03-29T10:00:00Z');
  await store.noteUse(new Map([['k-used', at]]));
  await store.noteUse(new Map([['k-used', new Date(at.getTime() - hour)]]));
  const [found] = await store.list(admin, { name: 'k-used', state: null, after: null, limit: 1 });
  expect(found?.lastUsedAt).toEqual(at);
});

describe('the table itself', () => {
  test.each(REQUEST_ROLES.filter((role) => role !== 'admin'))('%s has no right to it', async (role) => {
    await expect(store.list(caller(role), { name: null, state: null, after: null, limit: 1 })).rejects.toMatchObject({
      code: 'missing_right',
    });
  });

  test('an administrator reads no hash, changes no key and deletes none', async () => {
    const run = (text: string): Promise<object[]> => db.withRls(admin, (sql) => sql.query(text), { readOnly: false });
    for (const text of [
      'select secret_hash from core.api_key',
      'select * from core.api_key',
      "update core.api_key set role = 'admin'",
      "update core.api_key set secret_hash = ''",
      'update core.api_key set revoked_at = null, expires_at = now()',
      'delete from core.api_key',
    ]) {
      await expect(run(text)).rejects.toMatchObject({ code: 'missing_right' });
    }
  });

  test('nobody brings a revoked key back', async () => {
    await store.create(admin, key('k-back'));
    await store.revoke(admin, 'k-back');
    const bring = "update core.api_key set revoked_at = null where prefix = 'k-back' returning prefix";
    expect(await db.withRls(admin, (sql) => sql.query(bring), { readOnly: false })).toEqual([]);
  });

  test('the owner sees nothing unless it says that this is maintenance', async () => {
    const count = (maintenance: boolean): Promise<{ n: string }[]> =>
      db.asOwner((sql) => sql.query<{ n: string }>('select count(*) as n from core.api_key'), { maintenance });
    expect(Number((await count(false))[0]?.n)).toBe(0);
    expect(Number((await count(true))[0]?.n)).toBeGreaterThan(0);
  });

  test.each([
    ['an unknown scope', { scopes: ['everything'] as never }],
    ['no scope', { scopes: [] }],
    ['no module instead of all', { modules: [] }],
    ['an unknown role', { role: 'postgres' as never }],
    ['a hash that is none', { secretHash: Buffer.from('secret') }],
  ])('refuses %s', async (_, changes: Partial<NewApiKey>) => {
    await expect(store.create(admin, key('k-bad', changes))).rejects.toMatchObject({ code: '23514' });
  });
});
