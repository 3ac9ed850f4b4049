import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type HttpReceiver, startHttpReceiver } from '@tessera/testing';
import { Registry } from 'prom-client';
import { Outbox } from '../../../src/delivery/worker/outbox.js';
import { Alerting, LOOPBACK } from '../support/alerting.js';
import { type AlertsApp, startAlertsApp } from '../support/alerts-app.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';

let alerting: Alerting;
let server: MailServer;
let receiver: HttpReceiver;
const hosts: AlertsApp[] = [];

beforeAll(async () => {
  alerting = await Alerting.open();
  server = await startMailServer();
  receiver = await startHttpReceiver();
}, 60_000);
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  await alerting.clear();
  receiver.reply({});
});
afterAll(async () => {
  await alerting.close();
  await server.stop();
  await receiver.stop();
});

async function startHost(replica: string): Promise<AlertsApp> {
  const delivery = { smtpUrl: server.url, webhookAllow: LOOPBACK };
  const host = await startAlertsApp(alerting, { scheduling: true, replica, delivery });
  hosts.push(host);
  return host;
}

test('three hosts deliver what rules tell by every channel, each notification once', async () => {
  for (const replica of ['a', 'b', 'c']) await startHost(replica);
  const [mails, requests] = [server.received.length, receiver.received.length];
  const recipients = {
    email: ['ann@example.org'],
    slack: [`${receiver.url}/slack`],
    webhook: [`${receiver.url}/hook`],
  };
  const history = await alerting.incident(recipients);
  for (const kind of ['firing', 'renotify', 'resolved', 'stale', 'no_data', 'test'])
    expect(await alerting.notify(history, kind)).toBe(3);
  const rows = await alerting.settled();
  expect(rows.map(({ status, attempts }) => ({ status, attempts }))).toEqual(
    rows.map(() => ({ status: 'sent', attempts: 1 })),
  );
  expect(server.received.slice(mails).map(({ mail }) => mail.subject?.split(']')[0])).toEqual(
    ['FIRING', 'STILL FIRING', 'RESOLVED', 'STALE', 'NO DATA', 'TEST'].map((state) => `[${state}`),
  );
  const paths = receiver.received.slice(requests).map(({ path }) => path);
  expect(paths.filter((path) => path === '/slack')).toHaveLength(6);
  expect(paths.filter((path) => path === '/hook')).toHaveLength(6);
});

test('a host that is stopped finishes what it is sending, and leaves the rest to others', async () => {
  const host = await startHost('leaving');
  receiver.reply({ delayMs: 300 });
  const before = receiver.received.length;
  const history = await alerting.incident({ webhook: [receiver.url] });
  await alerting.notify(history);
  await alerting.notify(history);
  await receiver.whenReceived(before + 1);
  hosts.splice(hosts.indexOf(host), 1);
  await host.close();
  const rows = await alerting.outbox();
  expect(rows.map(({ status }) => status)).toEqual(['sent', 'pending']);
  await startHost('next');
  expect((await alerting.settled()).map(({ attempts }) => attempts)).toEqual([1, 1]);
});

test('Prometheus is told of attempts, and of what has been due for long', async () => {
  const history = await alerting.incident({ webhook: [receiver.url], email: ['unknown@example.org'] });
  await alerting.notify(history);
  const host = await startHost('measured');
  await alerting.settled();
  const told = async (): Promise<string> => host.app.get(Registry).metrics();
  expect(await told()).toContain('tessera_alert_attempts_total{channel="webhook",outcome="sent"} 1');
  expect(await told()).toContain('tessera_alert_attempts_total{channel="email",outcome="failed"} 1');
  expect(await told()).toContain('tessera_alert_waiting_seconds 0');
  await alerting.rows('alter table alerts.outbox rename to elsewhere');
  try {
    expect(await told()).not.toMatch(/^tessera_alert_waiting_seconds/m);
  } finally {
    await alerting.rows('alter table alerts.elsewhere rename to outbox');
  }
});

test('what was sent long ago is forgotten, and what waits is not', async () => {
  const history = await alerting.incident({ webhook: [receiver.url] });
  for (let at = 0; at < 3; at += 1) await alerting.notify(history);
  const [sent, dead, waiting] = await alerting.outbox();
  await alerting.rows(`update alerts.outbox set status = 'sent', sent_at = now() where id = $1`, [sent?.id]);
  await alerting.rows(`update alerts.outbox set status = 'dead' where id = $1`, [dead?.id]);
  await alerting.rows(`update alerts.outbox set created_at = now() - interval '91 days'`);
  const outbox = new Outbox(alerting.db, 'test');
  expect(await outbox.prune(92)).toEqual({ deliveries: 0, secrets: 0 });
  await alerting.rows(
    `insert into alerts.destination_secrets (owner, destination_id, secret, valid_until)
     select owner, id, alerts.new_secret(), now() - interval '2 days' from alerts.destinations`,
  );
  expect(await outbox.prune(90)).toEqual({ deliveries: 2, secrets: 1 });
  expect((await alerting.outbox()).map(({ id }) => id)).toEqual([waiting?.id]);
});
