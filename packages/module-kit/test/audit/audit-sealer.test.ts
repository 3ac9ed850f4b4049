import { setTimeout as sleep } from 'node:timers/promises';
import { AuditLog, verifyAudit } from '@tessera/db-core';
import { type AuditApp, startWatched } from './audit-app.js';

let app: AuditApp;
let second: AuditApp;

/** Two replicas on databases of their own, both sealing. */
beforeAll(async () => {
  app = await startWatched({ scheduling: true });
  second = await startWatched({ scheduling: false });
});

afterAll(async () => {
  await app.close();
  await second.close();
});

const sealed = (of: AuditApp): Promise<object[]> => of.owner('select from core.audit_seal');

test('records are chained by themselves', async () => {
  await app.get('orders/hours');
  while ((await sealed(app)).length === 0) await sleep(50);
  expect(await verifyAudit(app.db)).toMatchObject({ ok: true, chains: [{ module: 'orders' }] });
});

test('a process that schedules nothing chains nothing', async () => {
  await new AuditLog(second.db).record({
    actor: { subject: 'a', credential: 'c', role: 'admin' },
    action: 'x',
    outcome: 'succeeded',
  });
  await sleep(1_500);
  expect(await sealed(second)).toEqual([]);
});
