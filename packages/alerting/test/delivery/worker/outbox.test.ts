import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Delivery } from '../../../src/delivery/delivery.types.js';
import { type Failure, Outbox } from '../../../src/delivery/worker/outbox.js';
import { Alerting } from '../support/alerting.js';

const BUSY = { owners: [], share: 10 };
const PATIENCE = { disableAfterFailures: 1, disableAfterHours: 0 };
const FAILED: Failure = { detail: 'no', retryInSeconds: 60, blame: true, gone: false };

let alerting: Alerting;

beforeAll(async () => {
  alerting = await Alerting.open();
}, 60_000);
afterEach(() => alerting.clear());
afterAll(() => alerting.close());

/** Claims until something is there. */
async function claimed(outbox: Outbox): Promise<Delivery> {
  for (;;) {
    const [delivery] = await outbox.claim(5, 30, BUSY);
    if (delivery) return delivery;
    await sleep(20);
  }
}

test('whoever lost a lease settles nothing: neither success, nor failure, nor blame', async () => {
  await alerting.notify(await alerting.incident({ email: ['ann@example.org'] }));
  const [slow, quick] = [new Outbox(alerting.db, 'slow'), new Outbox(alerting.db, 'quick')];
  const [first] = await slow.claim(5, 0.01, BUSY);
  const second = await claimed(quick);
  expect(second).toMatchObject({ id: first?.id, attempts: 2 });
  expect(await slow.sent(first!)).toBe(false);
  expect(await slow.failed(first!, FAILED, PATIENCE)).toBeNull();
  expect(await alerting.rows('select disabled_at from alerts.destinations')).toEqual([{ disabled_at: null }]);
  expect(await quick.sent(second)).toBe(true);
  expect(await quick.sent(second)).toBe(false);
  expect(await alerting.outbox()).toMatchObject([{ status: 'sent' }]);
});

test('a change that is taken back leaves nothing to send', async () => {
  const history = await alerting.incident({ email: ['ann@example.org'], webhook: ['https://hooks.example.org/x'] });
  const undone = alerting.db.asOwner(
    async (sql) => {
      const [row] = await sql.query<{ n: number }>(`select alerts.enqueue_notifications($1, 'firing', '{}') as n`, [
        history,
      ]);
      expect(row?.n).toBe(2);
      throw new Error('undone');
    },
    { maintenance: true },
  );
  await expect(undone).rejects.toThrow('undone');
  expect(await alerting.outbox()).toEqual([]);
  expect(await alerting.rows('select id from alerts.destinations')).toEqual([]);
});

test('one row for each recipient of a channel that is named, however often an address is named', async () => {
  const history = await alerting.incident({
    email: ['ann@example.org', ' ann@example.org ', 'ben@example.org', ''],
    webhook: [],
  });
  await alerting.rows(
    `update alerts.alert_rules set notification_recipients = notification_recipients || '{"slack": ["https://x.example"]}'`,
  );
  expect(await alerting.notify(history)).toBe(2);
  expect((await alerting.outbox()).map(({ recipient }) => recipient).sort()).toEqual([
    'ann@example.org',
    'ben@example.org',
  ]);
  await expect(alerting.notify('00000000-0000-4000-8000-000000000000')).rejects.toThrow(/no rule has the history/);
});

test('an address with blanks around it is the address, and signed as it', async () => {
  await alerting.notify(await alerting.incident({ webhook: [' https://hooks.example.org/x '] }));
  expect(await alerting.outbox()).toMatchObject([{ recipient: 'https://hooks.example.org/x' }]);
  expect(await alerting.rows('select id from alerts.destination_secrets')).toHaveLength(1);
});

test('a message that kills whoever sends it ends as a dead letter', async () => {
  await alerting.notify(await alerting.incident({ email: ['ann@example.org'] }));
  await alerting.rows('update alerts.outbox set attempts = 20');
  alerting.start();
  expect(await alerting.settled()).toMatchObject([{ status: 'dead', attempts: 21, last_error: 'It was given up.' }]);
});
