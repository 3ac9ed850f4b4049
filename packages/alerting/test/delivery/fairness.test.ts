import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type HttpReceiver, startHttpReceiver } from '@tessera/testing';
import { Alerting, LOOPBACK } from './support/alerting.js';

const [LOUD, QUIET] = ['organizations:org_3', 'organizations:org_4'];

let alerting: Alerting;
let slow: HttpReceiver;
let quick: HttpReceiver;

beforeAll(async () => {
  alerting = await Alerting.open();
  slow = await startHttpReceiver({ delayMs: 600_000 });
  quick = await startHttpReceiver();
}, 60_000);
afterEach(() => alerting.clear());
afterAll(async () => {
  await alerting.close();
  await slow.stop();
  await quick.stop();
});

test('a tenant whose receivers do not answer takes half of the places, and others are served meanwhile', async () => {
  const hooks = Array.from({ length: 20 }, (_, at) => `${slow.url}/${at}`);
  await alerting.notify(await alerting.incident({ webhook: hooks }, { owner: LOUD }));
  alerting.start({ allow: LOOPBACK, concurrency: 4, timeoutMs: 60_000 });
  await slow.whenReceived(2);
  const history = await alerting.incident({ webhook: [quick.url] }, { owner: QUIET });
  for (let at = 0; at < 5; at += 1) await alerting.notify(history);
  await quick.whenReceived(5);
  expect(slow.received).toHaveLength(2);
});

test('one destination gets one message at a time, in their order', async () => {
  const before = quick.received.length;
  let now = 0;
  let most = 0;
  quick.reply(() => {
    now += 1;
    most = Math.max(most, now);
    setImmediate(() => (now -= 1));
    return {};
  });
  const history = await alerting.incident({ webhook: [quick.url] });
  for (let at = 0; at < 10; at += 1) await alerting.notify(history, 'firing', { at });
  for (const worker of ['a', 'b', 'c']) alerting.start({ allow: LOOPBACK, worker });
  await alerting.settled();
  const order = quick.received.slice(before).map(({ body }) => (JSON.parse(body) as { data: { at: number } }).data.at);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(1);
});

test('what an incident tells arrives in its order, also where it has to be sent again; others do not wait for it', async () => {
  let refusals = 0;
  quick.reply(({ body }) => {
    const { type, data } = JSON.parse(body) as { type: string; data: { incident: string } };
    return type === 'alert.firing' && data.incident === 'first' && (refusals += 1) <= 3 ? { status: 500 } : {};
  });
  const [first, second] = [
    await alerting.incident({ webhook: [quick.url] }),
    await alerting.incident({ webhook: [quick.url] }),
  ];
  const before = quick.received.length;
  await alerting.notify(first, 'firing', { incident: 'first' });
  await alerting.notify(first, 'resolved', { incident: 'first' });
  await alerting.notify(second, 'firing', { incident: 'second' });
  alerting.start({ allow: LOOPBACK, backoff: { baseSeconds: 0.5, capSeconds: 0.5 } });
  await alerting.settled();
  const told = quick.received
    .slice(before)
    .map(({ body }) => JSON.parse(body) as { type: string; data: { incident: string } });
  const ofFirst = told.filter(({ data }) => data.incident === 'first').map(({ type }) => type);
  expect(ofFirst).toEqual(['alert.firing', 'alert.firing', 'alert.firing', 'alert.firing', 'alert.resolved']);
  expect(told.filter(({ data }) => data.incident === 'second')).toHaveLength(1);
});
