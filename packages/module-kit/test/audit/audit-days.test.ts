import { AuditLog, sealAudit, verifyAudit } from '@tessera/db-core';
import { auditDays, retainAuditOf } from '../../src/audit/audit-days.js';
import { defineAnalyticsModule } from '../../src/define-analytics-module.js';
import { orders, ordersDefinition } from '../support/orders.module.js';
import { type AuditApp, startWatched } from './audit-app.js';

const DAY_MS = 86_400_000;

test.each([
  ['a year unless said', {}, 365],
  ['as many days as said', { audit: { keepDays: 30 } }, 30],
  ['as long as the facts, where that is longer', { audit: { asLongAs: 'placed' }, days: 2000 }, 2000],
  ['and a year where they go earlier', { audit: { asLongAs: 'placed' }, days: 90 }, 365],
  ['for ever with facts that stay for ever', { audit: { asLongAs: 'customers' } }, 'off'],
] as const)('%s', (_, said, expected) => {
  const { days = 90, ...audit } = said as { days?: number; audit?: { keepDays: number } };
  expect(auditDays({ ...orders, ...audit, retention: [{ source: 'placed', days }] })).toBe(expected);
});

test.each([
  [{ audit: { keepDays: 0 } }, 'audit.keepDays'],
  [{ audit: { asLongAs: 'shoes' } }, 'audit names unknown source shoes'],
  [
    { reads: ordersDefinition.reads.map((read) => ({ ...read, personLevel: { subject: 'pupil' } })) },
    'personLevel names pupil',
  ],
  [
    { reads: ordersDefinition.reads.map(({ personLevel: _, ...read }) => read) },
    'read customers/:id: has id, which names a person',
  ],
])('a definition that cannot be meant is refused: %j', (change, fault) => {
  expect(() => defineAnalyticsModule({ ...ordersDefinition, ...change })).toThrow(fault);
});

describe('retention', () => {
  let app: AuditApp;

  beforeAll(async () => {
    app = await startWatched();
    const actor = { subject: 'a', credential: 'c', role: 'admin' };
    const log = new AuditLog(app.db);
    for (const module of ['orders', 'core', 'other']) {
      await log.record({ actor, action: 'x', module, outcome: 'succeeded' });
    }
    await sealAudit(app.db);
  });

  afterAll(async () => {
    await app.close();
  });

  const left = async (): Promise<unknown[]> => {
    const rows = await app.owner<{ module: string }>("select module from core.audit_log where action = 'x' order by 1");
    return rows.map(({ module }) => module);
  };

  test('each chain by its own time', async () => {
    await retainAuditOf(app.db, { ...orders, audit: { keepDays: 30 } }, new Date(Date.now() + 29 * DAY_MS));
    expect(await left()).toEqual(['core', 'orders', 'other']);
    await retainAuditOf(app.db, { ...orders, audit: { keepDays: 30 } }, new Date(Date.now() + 32 * DAY_MS));
    expect(await left()).toEqual(['core', 'other']);
    await retainAuditOf(app.db, orders, new Date(Date.now() + 367 * DAY_MS));
    expect(await left()).toEqual(['other']);
    expect(await verifyAudit(app.db)).toMatchObject({ ok: true });
  });
});
