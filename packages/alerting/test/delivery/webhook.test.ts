import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { type HttpReceiver, type Received, startHttpReceiver } from '@tessera/testing';
import { Alerting, LOOPBACK } from './support/alerting.js';

let alerting: Alerting;
let receiver: HttpReceiver;

beforeAll(async () => {
  alerting = await Alerting.open();
}, 60_000);
beforeAll(async () => {
  receiver = await startHttpReceiver();
});
afterEach(async () => {
  await alerting.clear();
  receiver.reply({});
});
afterAll(async () => {
  await receiver.stop();
  await alerting.close();
});

/** What a receiver does, written from the text of the Standard Webhooks specification alone. */
function verifies(request: Received, secret: string): boolean {
  const { headers, body } = request;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.');
  const expected = createHmac('sha256', key).update(signed).digest().toString('base64');
  return String(headers['webhook-signature'])
    .split(' ')
    .some((one) => one.split(',')[0] === 'v1' && one.split(',')[1] === expected);
}

const secrets = (): Promise<{ secret: string }[]> =>
  alerting.rows('select secret from alerts.destination_secrets order by created_at, id');

describe('a webhook', () => {
  test('arrives with the message, the id of its delivery and a signature that its secret verifies', async () => {
    alerting.start({ allow: LOOPBACK });
    const history = await alerting.incident({ webhook: [`${receiver.url}/hook?key=1`] }, { name: 'Success rate' });
    const before = receiver.received.length;
    expect(await alerting.notify(history, 'firing', { metric: 'success_rate', value: 81.5 })).toBe(1);
    const [row] = await alerting.settled();
    const request = receiver.received[before]!;
    expect(receiver.received).toHaveLength(before + 1);
    expect(row).toMatchObject({ status: 'sent', attempts: 1, last_error: null });
    expect(request).toMatchObject({ method: 'POST', path: '/hook?key=1' });
    expect(request.headers['webhook-id']).toBe(row?.id);
    expect(row?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(JSON.parse(request.body)).toMatchObject({
      type: 'alert.firing',
      id: row?.id,
      data: { rule: 'Success rate', metric: 'success_rate', value: 81.5 },
    });
    const [{ secret }] = (await secrets()) as [{ secret: string }];
    expect(verifies(request, secret)).toBe(true);
    // And so says the library that the authors of the specification give to receivers.
    const headers = request.headers as Record<string, string>;
    expect(new Webhook(secret).verify(request.body, headers)).toMatchObject({ type: 'alert.firing' });
    expect(() => new Webhook(secret).verify(`${request.body} `, headers)).toThrow();
    expect(verifies({ ...request, body: `${request.body} ` }, secret)).toBe(false);
    expect(verifies(request, `whsec_${Buffer.alloc(32).toString('base64')}`)).toBe(false);
    const [{ sent, state }] = (await alerting.rows(
      'select notifications_sent as sent, notification_status as state from alerts.alert_history',
    )) as [{ sent: number; state: string }];
    expect({ sent, state }).toEqual({ sent: 1, state: 'sent' });
  });

  test('is signed by every secret that is valid while they rotate, and by the new one alone afterwards', async () => {
    const history = await alerting.incident({ webhook: [receiver.url] });
    await alerting.notify(history);
    await alerting.rows(
      `insert into alerts.destination_secrets (owner, destination_id, secret) select owner, id, alerts.new_secret() from alerts.destinations`,
    );
    const [old, young] = (await secrets()).map(({ secret }) => secret) as [string, string];
    const before = receiver.received.length;
    alerting.start({ allow: LOOPBACK });
    await alerting.settled();
    const both = receiver.received[before]!;
    expect(String(both.headers['webhook-signature']).split(' ')).toHaveLength(2);
    expect([verifies(both, old), verifies(both, young)]).toEqual([true, true]);
    await alerting.rows('update alerts.destination_secrets set valid_until = now() where secret = $1', [old]);
    await alerting.notify(history, 'resolved');
    await alerting.settled();
    const one = receiver.received[before + 1]!;
    expect([verifies(one, old), verifies(one, young)]).toEqual([false, true]);
  });
});

describe('a receiver that does not take it', () => {
  test('is asked again with the same id and the same bytes, until it takes it', async () => {
    let asked = 0;
    receiver.reply(() => ({ status: (asked += 1) < 4 ? 503 : 200 }));
    const before = receiver.received.length;
    alerting.start({ allow: LOOPBACK });
    await alerting.notify(await alerting.incident({ webhook: [receiver.url] }));
    const [row] = await alerting.settled();
    expect(row).toMatchObject({ status: 'sent', attempts: 4 });
    const requests = receiver.received.slice(before);
    expect(new Set(requests.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([row?.id]));
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
  });

  test('gets it as often as is set, then it is a dead letter with the reason, and the incident says so', async () => {
    receiver.reply({ status: 500 });
    alerting.start({ allow: ['10.0.0.0/8', ...LOOPBACK], attempts: 3 });
    await alerting.notify(await alerting.incident({ webhook: [receiver.url] }));
    const [row] = await alerting.settled();
    // The loopback network is one of the operator's: what answers there is not told.
    expect(row).toMatchObject({ status: 'dead', attempts: 3, last_error: 'The receiver did not take the message.' });
    expect(await alerting.rows('select notification_status as s from alerts.alert_history')).toEqual([{ s: 'failed' }]);
  });

  test('is not asked before the time that it asked for', async () => {
    receiver.reply({ status: 429, headers: { 'retry-after': '3600' } });
    alerting.start({ allow: LOOPBACK });
    await alerting.notify(await alerting.incident({ webhook: [receiver.url] }));
    await alerting.until(([row]) => row?.status === 'pending' && row.attempts === 1);
    const [{ wait }] = (await alerting.rows(
      'select extract(epoch from next_attempt_at - now())::float8 as wait from alerts.outbox',
    )) as [{ wait: number }];
    expect(wait).toBeGreaterThan(3_500);
    expect(wait).toBeLessThanOrEqual(3_600);
  });

  test('is given up when that would be too late', async () => {
    receiver.reply({ status: 429, headers: { 'retry-after': '86400' } });
    alerting.start({ allow: LOOPBACK, hours: 1 });
    await alerting.notify(await alerting.incident({ webhook: [receiver.url] }));
    expect(await alerting.settled()).toMatchObject([{ status: 'dead', attempts: 1 }]);
  });
});
