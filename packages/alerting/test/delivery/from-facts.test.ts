import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type HttpReceiver, startHttpReceiver } from '@tessera/testing';
import { after, writeFacts } from '../support/action-facts.js';
import { type Alerting, openAlerting } from '../support/alerting.js';
import { evaluate, saveRule } from '../support/rules.js';
import { type MailServer, startMailServer } from './support/mail-server.js';
import { startWorkerProcess, type WorkerProcess } from './support/worker-process.js';

const START = new Date('2026-03-10T10:00:00Z');

let alerting: Alerting;
let mails: MailServer;
let hooks: HttpReceiver;
let worker: WorkerProcess | undefined;

beforeEach(async () => {
  alerting = await openAlerting();
  mails = await startMailServer();
  hooks = await startHttpReceiver();
}, 60_000);
afterEach(async () => {
  await worker?.kill();
  worker = undefined;
  await mails.stop();
  await hooks.stop();
  await alerting.close();
});

test('kill -9 between evaluation and delivery: what was decided reaches everybody, and repeats have the id of what they repeat', async () => {
  const rule = await saveRule(alerting, {
    name: 'Failed actions',
    notification_channels: ['email', 'webhook'],
    notification_recipients: { email: ['ops@example.org'], webhook: [hooks.url] },
  });
  await writeFacts(alerting, [{ at: after(START, 1), success: 3, failed: 6 }]);
  hooks.reply({ delayMs: 600_000 });
  worker = await startWorkerProcess(alerting.url, { worker: 'killed', leaseSeconds: 1 }, mails.url);
  const events: (string | null | undefined)[] = [];
  for (let minute = 0; minute < 10; minute += 1) {
    const [one] = await evaluate(alerting, rule, after(START, minute));
    if (one?.event) events.push(one.event);
    if (one?.event !== 'firing') continue;
    // It is in the receiver's hands, and nobody has written that down.
    await hooks.whenReceived(1);
    await worker.kill();
    hooks.reply({});
  }
  expect(events).toEqual(['firing', 'resolved']);
  worker = await startWorkerProcess(alerting.url, { worker: 'next', leaseSeconds: 30 }, mails.url);
  const states = (): Promise<{ id: string; channel: string; kind: string; status: string }[]> =>
    alerting.rows('select id, channel, kind, status from alerts.outbox order by id');
  let rows = await states();
  while (rows.some(({ status }) => status !== 'sent')) {
    await sleep(25);
    rows = await states();
  }
  const ids = rows.filter(({ channel }) => channel === 'webhook').map(({ id }) => id);
  expect(hooks.received.map(({ headers }) => headers['webhook-id'])).toEqual([ids[0], ids[0], ids[1]]);
  expect(new Set(mails.received.map(({ mail }) => mail.subject))).toEqual(
    new Set(['[FIRING] Failed actions – platform', '[RESOLVED] Failed actions – platform']),
  );
  expect(new Set(mails.received.map(({ mail }) => mail.messageId)).size).toBe(2);
  expect(mails.received[0]?.mail.text).toMatch(/Metric: Failed actions\nValue: 6\nCondition: greater than 5\n/);
  expect(
    await alerting.rows('select notification_status as s, notifications_sent as n from alerts.alert_history'),
  ).toEqual([{ s: 'sent', n: 4 }]);
});
