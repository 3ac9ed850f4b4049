import type { LiveApiKey } from '@tessera/db-core';
import { hashOf, newApiKey } from '../../src/auth/api-key-text.js';
import { KeyInvalid } from '../../src/auth/auth-problems.js';
import { KeyRing } from '../../src/auth/key-ring.js';
import { DatabaseAway } from '@tessera/module-kit';

const second = 1_000;
const claims = { claims: ['organizations'], platformValues: ['platform'] };

/** A ring over a store that lives in memory, with a clock that stands still. */
function ringOf(keys: LiveApiKey[]) {
  let now = 0;
  const state = { down: false, asked: 0, noted: new Map<string, Date>(), pass: (ms: number) => void (now += ms) };
  const ring = new KeyRing(
    {
      live: () => {
        state.asked += 1;
        return state.down ? Promise.reject(new Error('down')) : Promise.resolve([...keys]);
      },
      noteUse: (uses) => {
        state.noted = new Map([...state.noted, ...uses]);
        return Promise.resolve();
      },
    },
    claims,
    () => now,
  );
  return { ring, state };
}

function keyOf(name: string): { text: string; key: LiveApiKey } {
  const { prefix, secret } = newApiKey();
  return {
    text: `${prefix}.${secret}`,
    key: {
      prefix,
      name,
      secretHash: hashOf(secret),
      role: 'authenticated',
      scopes: ['read'],
      modules: null,
      tenants: { organizations: ['acme', 'platform'] },
      plan: null,
      expiresAt: new Date(Date.now() + 60 * second),
    },
  };
}

it('a revoked key is refused within 10 s, and within 5 s while the database answers', async () => {
  const { text, key } = keyOf('a');
  const keys = [key];
  const { ring, state } = ringOf(keys);
  await ring.principalOf(text);
  keys.length = 0;
  state.pass(5 * second);
  await expect(ring.principalOf(text)).rejects.toBeInstanceOf(KeyInvalid);
});

it('without the database keys are believed for 9 s, then nobody is: 503', async () => {
  const { text, key } = keyOf('a');
  const { ring, state } = ringOf([key]);
  await ring.principalOf(text);
  state.down = true;
  state.pass(8 * second);
  await expect(ring.principalOf(text)).resolves.toMatchObject({ subject: 'key:a' });
  state.pass(second);
  await expect(ring.principalOf(text)).rejects.toBeInstanceOf(DatabaseAway);
  state.down = false;
  await expect(ring.principalOf(text)).resolves.toMatchObject({ subject: 'key:a' });
});

it('a key that was made elsewhere is found by its first use; made-up ones ask once a second at most', async () => {
  const { text, key } = keyOf('a');
  const keys: LiveApiKey[] = [];
  const { ring, state } = ringOf(keys);
  const strangers = (): Promise<unknown> =>
    Promise.allSettled(Array.from({ length: 100 }, () => ring.principalOf(keyOf('x').text)));
  await strangers();
  await strangers();
  expect(state.asked).toBe(1);
  keys.push(key);
  state.pass(second);
  await strangers();
  expect(state.asked).toBe(2);
  await expect(ring.principalOf(text)).resolves.toMatchObject({ tenants: { organizations: ['acme'] } });
});

it('a key that stays as it is stays the same caller', async () => {
  const { text, key } = keyOf('a');
  const { ring, state } = ringOf([key]);
  const before = await ring.principalOf(text);
  state.pass(6 * second);
  expect(await ring.principalOf(text)).toBe(before);
});

it('an expired key is refused although it is held', async () => {
  const { text, key } = keyOf('a');
  const { ring } = ringOf([{ ...key, expiresAt: new Date(Date.now() - 1) }]);
  await expect(ring.principalOf(text)).rejects.toBeInstanceOf(KeyInvalid);
});

it('the last use is written at the end at the latest', async () => {
  const { text, key } = keyOf('a');
  const { ring, state } = ringOf([key]);
  await ring.principalOf(text);
  await ring.principalOf(text);
  expect(state.noted.size).toBe(0);
  await ring.onModuleDestroy();
  expect([...state.noted.keys()]).toEqual([key.prefix]);
});
