import type { RateLease } from '@tessera/db-core';
import { costOf } from '../../src/limits/open-tickets.js';
import { PlanFinder } from '../../src/limits/plan-finder.js';
import { RateLimiter } from '../../src/limits/rate-limiter.js';

/** A ledger in memory that lends as the database does, and can be away. */
class MemoryLedger {
  leased = 0;
  asked = 0;
  down = false;
  secondsLeft = 3_600;

  lease(_credential: string, _kind: string, limit: number, need: number): Promise<RateLease> {
    this.asked += 1;
    if (this.down) return Promise.reject(new Error('down'));
    const left = limit - this.leased;
    const share = Math.max(need, Math.min(Math.max(need, Math.ceil(limit / 100)), Math.floor(left / 4)));
    const granted = left < need ? 0 : share;
    this.leased += granted;
    return Promise.resolve({ granted, leased: this.leased, secondsLeft: this.secondsLeft });
  }

  prune(): Promise<void> {
    return Promise.resolve();
  }
}

const account = (limit: number, kind: 'requests' | 'facts' = 'requests') => ({ credential: 'c', kind, limit });

async function takeAll(limiters: readonly RateLimiter[], limit: number, tries: number): Promise<number> {
  let granted = 0;
  for (let at = 0; at < tries; at += 1) {
    const ticket = await limiters[at % limiters.length]?.take(account(limit), 1);
    if (ticket?.granted) granted += 1;
  }
  return granted;
}

it.each([
  [100, 1],
  [500, 2],
  [2_000, 4],
])('an hour of %i over %i replicas: never more, and hardly less', async (limit, replicas) => {
  const ledger = new MemoryLedger();
  const limiters = Array.from({ length: replicas }, () => new RateLimiter(ledger, () => 0));
  const granted = await takeAll(limiters, limit, limit * 2);
  expect(granted).toBeLessThanOrEqual(limit);
  expect(granted).toBeGreaterThanOrEqual(limit * 0.97);
});

it('asks the database for one request in many, and for none once all is gone', async () => {
  const ledger = new MemoryLedger();
  const limiter = new RateLimiter(ledger, () => 0);
  await takeAll([limiter], 2_000, 1_000);
  expect(ledger.asked).toBeLessThan(70);
  await takeAll([limiter], 2_000, 2_000);
  const { asked } = ledger;
  await takeAll([limiter], 2_000, 500);
  expect(ledger.asked).toBe(asked);
});

it('many at a time take no more than there is', async () => {
  const limiter = new RateLimiter(new MemoryLedger(), () => 0);
  const tickets = await Promise.all(Array.from({ length: 300 }, () => limiter.take(account(100), 1)));
  expect(tickets.filter(({ granted }) => granted)).toHaveLength(100);
});

it('what cost nothing is given back, once', async () => {
  const limiter = new RateLimiter(new MemoryLedger(), () => 0);
  for (let at = 0; at < 1_000; at += 1) {
    const ticket = await limiter.take(account(10), 1);
    expect(ticket.granted).toBe(true);
    ticket.settle(0);
    ticket.settle(0);
  }
  expect(await takeAll([limiter], 10, 20)).toBe(10);
});

it('what cost more than was taken is owed', async () => {
  const limiter = new RateLimiter(new MemoryLedger(), () => 0);
  (await limiter.take(account(100), 1)).settle(60);
  expect(await takeAll([limiter], 100, 200)).toBe(40);
});

it('starts over with the hour, and gives nothing of the old one back', async () => {
  let now = 0;
  const ledger = new MemoryLedger();
  const limiter = new RateLimiter(ledger, () => now);
  const old = await limiter.take(account(10), 1);
  await takeAll([limiter], 10, 20);
  expect((await limiter.take(account(10), 1)).state()).toEqual({ limit: 10, remaining: 0, resetSeconds: 3_600 });
  now = 3_600_001;
  ledger.leased = 0;
  expect((await limiter.take(account(10), 1)).state()).toMatchObject({ remaining: 9 });
  old.settle(0);
  expect(await takeAll([limiter], 10, 20)).toBe(9);
});

it('rejects while the database is away, and goes on with what it has leased', async () => {
  const ledger = new MemoryLedger();
  const limiter = new RateLimiter(ledger, () => 0);
  await limiter.take(account(2_000), 1);
  ledger.down = true;
  expect(await takeAll([limiter], 2_000, 19)).toBe(19);
  await expect(limiter.take(account(2_000), 1)).rejects.toThrow('down');
  ledger.down = false;
  expect((await limiter.take(account(2_000), 1)).granted).toBe(true);
});

describe('what a request costs', () => {
  const read = { kind: 'requests', need: 1 } as const;
  const ingest = { kind: 'facts', need: 500 } as const;
  it.each([
    [read, 200, undefined, 1],
    [read, 304, undefined, 0],
    [read, 404, undefined, 1],
    [read, 503, undefined, 1],
    [ingest, 200, 20, 20],
    [ingest, 207, 20, 20],
    [ingest, 200, 0, 1],
    [ingest, 400, undefined, 1],
    [ingest, 413, undefined, 500],
  ])('%j answered %i with %s facts: %i', (open, status, facts, cost) => {
    expect(costOf({ ...open, ticket: undefined as never }, status, facts)).toBe(cost);
  });
});

describe('the plan', () => {
  const limits = { starter: 100, pro: 500, enterprise: 2_000, admin: 50 };
  const caller = { subject: 's', claims: {}, tenants: {}, credential: 'c' };
  const limitOf = (plans: readonly string[], changes: object): Promise<number> =>
    new PlanFinder({ limits, defaultPlan: 'pro', plansOf: () => Promise.resolve(plans) }).limitOf({
      ...caller,
      role: 'authenticated',
      ...changes,
    });
  const grant = (plan: string | null) => ({ grant: { scopes: [], modules: null, plan } });
  it.each([
    ['the best among the tenants', ['starter', 'enterprise', 'pro'], {}, 2_000],
    ['however it is spelt', [' Starter'], {}, 100],
    ['the default where none is known', [], {}, 500],
    ['the default where none has a limit', ['free', 'admin'], {}, 500],
    ["a key's own before its tenants'", ['enterprise'], grant('starter'), 100],
    ["the tenants' where the key has none", ['enterprise'], grant(null), 2_000],
    ["the administrator's", ['enterprise'], { role: 'admin' }, 50],
    ['the default of a role that sees all', ['starter'], { role: 'service_role' }, 500],
  ])('is %s', async (_name, plans, changes, expected) => {
    expect(await limitOf(plans, changes)).toBe(expected);
  });

  it('is asked for once a minute, and again after a failure', async () => {
    let asked = 0;
    let now = 0;
    let down = true;
    const plansOf = (): Promise<string[]> => {
      asked += 1;
      return down ? Promise.reject(new Error('down')) : Promise.resolve(['starter']);
    };
    const finder = new PlanFinder({ limits, defaultPlan: 'pro', plansOf }, () => now);
    const principal = { ...caller, role: 'authenticated' } as const;
    await expect(finder.limitOf(principal)).rejects.toThrow('down');
    down = false;
    await finder.limitOf(principal);
    await finder.limitOf(principal);
    expect(asked).toBe(2);
    now = 60_000;
    await finder.limitOf(principal);
    expect(asked).toBe(3);
  });
});
