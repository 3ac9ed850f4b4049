import type { Principal } from '@tessera/db-core';
import { KnownPrincipals } from '../../src/auth/known-principals.js';

let now = 0;
let verified: string[];
let known: KnownPrincipals;

beforeEach(() => {
  now = 1_000_000_000;
  verified = [];
  known = new KnownPrincipals(() => now);
});

const ask = (token: string, lifetimeSeconds = 3600): Promise<Principal> =>
  known.of(token, async () => {
    verified.push(token);
    const principal: Principal = { role: 'admin', subject: token, claims: {}, tenants: {}, credential: token };
    return Promise.resolve({ principal, expires: now / 1000 + lifetimeSeconds });
  });

it('verifies a token once a minute', async () => {
  const first = await ask('a');
  now += 59_999;
  expect(await ask('a')).toBe(first);
  now += 1;
  expect(await ask('a')).not.toBe(first);
  expect(verified).toEqual(['a', 'a']);
});

it('does not trust a token beyond its expiry', async () => {
  await ask('a', 10);
  now += 10_000;
  await expect(
    known.of('a', () => {
      throw new Error('expired');
    }),
  ).rejects.toThrow('expired');
});

it('remembers no token that was refused', async () => {
  await expect(
    known.of('bad', () => {
      throw new Error('refused');
    }),
  ).rejects.toThrow('refused');
  await ask('bad');
  expect(verified).toEqual(['bad']);
});

it('tells tokens apart that differ in one character', async () => {
  expect((await ask('aa')).subject).toBe('aa');
  expect((await ask('ab')).subject).toBe('ab');
});

it('forgets the tokens that were not used for longest', async () => {
  await ask('kept');
  await ask('forgotten');
  for (let n = 0; n < 999; n += 1) {
    await ask('kept');
    await ask(`t${n}`);
  }
  verified = [];
  await ask('kept');
  await ask('forgotten');
  expect(verified).toEqual(['forgotten']);
});
