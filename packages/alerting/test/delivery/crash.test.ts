import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpReceiver, startHttpReceiver } from '@tessera/testing';
import { Alerting, LOOPBACK } from './support/alerting.js';
import { startListener } from './support/listener.js';
import { startWorkerProcess, type WorkerProcess } from './support/worker-process.js';

let alerting: Alerting;
let receiver: HttpReceiver;
let process: WorkerProcess | undefined;

beforeAll(async () => {
  alerting = await Alerting.open();
  receiver = await startHttpReceiver();
}, 60_000);
afterEach(async () => {
  await process?.kill();
  process = undefined;
  await alerting.clear();
});
afterAll(async () => {
  await receiver.stop();
  await alerting.close();
});

const ids = (from = 0): unknown[] => receiver.received.slice(from).map(({ headers }) => headers['webhook-id']);

describe('kill -9 of a worker', () => {
  test('between taking and sending: the next one sends it, with its id', async () => {
    // Somebody connects, and nothing is ever answered.
    const silent = await startListener();
    await alerting.notify(await alerting.incident({ webhook: [`http://127.0.0.1:${silent.port}/`] }));
    process = await startWorkerProcess(alerting.url, { worker: 'killed', leaseSeconds: 1 });
    const [taken] = await alerting.until(([row]) => row?.status === 'sending');
    await process.kill();
    expect(taken).toMatchObject({ status: 'sending', attempts: 1 });
    // The address answers now.
    await silent.stop();
    await alerting.rows('update alerts.outbox set recipient = $1', [receiver.url]);
    const before = receiver.received.length;
    alerting.start({ allow: LOOPBACK, worker: 'next' });
    const [row] = await alerting.settled();
    expect(row).toMatchObject({ id: taken?.id, status: 'sent', attempts: 2 });
    expect(ids(before)).toEqual([taken?.id]);
  });

  test('between sending and marking: it is sent again, and the id tells that it is the same', async () => {
    const before = receiver.received.length;
    receiver.reply({ delayMs: 600_000 });
    await alerting.notify(await alerting.incident({ webhook: [receiver.url] }));
    process = await startWorkerProcess(alerting.url, { worker: 'killed', leaseSeconds: 1 });
    await receiver.whenReceived(before + 1);
    await process.kill();
    receiver.reply({});
    alerting.start({ allow: LOOPBACK, worker: 'next' });
    const [row] = await alerting.settled();
    expect(row).toMatchObject({ status: 'sent', attempts: 2 });
    expect(ids(before)).toEqual([row?.id, row?.id]);
    expect(receiver.received[before]?.body).toBe(receiver.received[before + 1]?.body);
  });

  test('again and again under load: nothing is lost, and every repeat has the id of what it repeats', async () => {
    const before = receiver.received.length;
    const hooks = Array.from({ length: 10 }, (_, at) => `${receiver.url}/${at}`);
    const history = await alerting.incident({ webhook: hooks });
    for (let at = 0; at < 6; at += 1) await alerting.notify(history, at % 2 === 0 ? 'firing' : 'resolved', { at });
    const all = await alerting.outbox();
    expect(all).toHaveLength(60);
    for (let killed = 0; killed < 3; killed += 1) {
      let answered = 0;
      let some: () => void = () => undefined;
      const enough = new Promise<void>((resolve) => {
        some = resolve;
      });
      // Some are marked, some are answered and not marked, some are not answered.
      receiver.reply(() => {
        answered += 1;
        if (answered === 8) some();
        return answered > 5 ? { delayMs: 600_000 } : {};
      });
      process = await startWorkerProcess(alerting.url, { worker: `killed ${killed}`, leaseSeconds: 1 });
      await enough;
      await process.kill();
    }
    receiver.reply({});
    alerting.start({ allow: LOOPBACK, worker: 'last' });
    alerting.start({ allow: LOOPBACK, worker: 'another' });
    const rows = await alerting.settled();
    expect(rows.map(({ status }) => status)).toEqual(rows.map(() => 'sent'));
    const received = receiver.received.slice(before);
    expect(new Set(ids(before))).toEqual(new Set(all.map(({ id }) => id)));
    const bodies = new Map(received.map(({ headers, body }) => [headers['webhook-id'], body]));
    expect(received.every(({ headers, body }) => bodies.get(headers['webhook-id']) === body)).toBe(true);
    const repeats = received.length - all.length;
    const again = rows.reduce((sum, { attempts }) => sum + attempts - 1, 0);
    expect(repeats).toBeGreaterThan(0);
    // A repeat is a second attempt, and there are no others.
    expect(repeats).toBeLessThanOrEqual(again);
  });

  test('of many workers none sends what another sends', async () => {
    receiver.reply({});
    const before = receiver.received.length;
    const hooks = Array.from({ length: 40 }, (_, at) => `${receiver.url}/${at}`);
    for (const worker of ['a', 'b', 'c', 'd']) alerting.start({ allow: LOOPBACK, worker });
    await alerting.notify(await alerting.incident({ webhook: hooks }));
    const rows = await alerting.settled();
    expect(rows.every(({ status, attempts }) => status === 'sent' && attempts === 1)).toBe(true);
    expect([...ids(before)].sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  test('a worker that is stopped puts back what it sends, at once and without blame', async () => {
    receiver.reply({ delayMs: 600_000 });
    const before = receiver.received.length;
    const worker = alerting.start({ allow: LOOPBACK });
    await alerting.notify(await alerting.incident({ webhook: [receiver.url] }));
    await receiver.whenReceived(before + 1);
    await worker.stop(0);
    expect(await alerting.outbox()).toMatchObject([{ status: 'pending', attempts: 1 }]);
    expect(await alerting.rows('select consecutive_failures as n from alerts.destinations')).toEqual([{ n: 0 }]);
  });
});
