import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpReceiver, startHttpReceiver } from '@tessera/testing';
import { Alerting, LOOPBACK } from './support/alerting.js';
import { type MailServer, startMailServer } from './support/mail-server.js';

const TENANT = 'organizations:org_2';

let alerting: Alerting;
let server: MailServer;
let broken: HttpReceiver;

beforeAll(async () => {
  alerting = await Alerting.open();
  server = await startMailServer();
  broken = await startHttpReceiver({ status: 500 });
}, 60_000);
afterEach(async () => {
  await alerting.clear();
  broken.reply({ status: 500 });
});
afterAll(async () => {
  await alerting.close();
  await server.stop();
  await broken.stop();
});

const start = (settings: object = {}): unknown =>
  alerting.start({ allow: LOOPBACK, smtpUrl: server.url, disableAfterFailures: 3, ...settings });
const disabled = (): Promise<{ reason: string }[]> =>
  alerting.rows('select disabled_reason as reason from alerts.destinations where disabled_at is not null');
const noticed = (from: number): (string | undefined)[] => server.received.slice(from).map(({ mail }) => mail.subject);

describe('a destination that keeps failing', () => {
  test('is disabled with the reason, and the rule’s other recipients are told', async () => {
    const before = server.received.length;
    start();
    const history = await alerting.incident(
      { webhook: [`${broken.url}/key-in-path`], email: ['ann@example.org'] },
      { owner: TENANT },
    );
    await alerting.notify(history);
    const rows = await alerting.until((all) =>
      all.some((row) => row.kind === 'destination_disabled' && row.status === 'sent'),
    );
    expect(await disabled()).toEqual([
      { reason: expect.stringMatching(/^3 failures in a row since .*Z, the last: The receiver did not/) },
    ]);
    expect(rows.filter(({ kind }) => kind === 'destination_disabled')).toMatchObject([
      { recipient: 'ann@example.org' },
    ]);
    expect(noticed(before).sort()).toEqual([
      `[DESTINATION DISABLED] Success rate – ${TENANT}`,
      `[FIRING] Success rate – ${TENANT}`,
    ]);
    const notice = server.received.slice(before).find(({ mail }) => mail.subject?.startsWith('[DEST'));
    expect(notice?.mail.text).toMatch(/Destination: webhook http:\/\/127.0.0.1:\d+\/…\nReason: 3 failures/);
    expect(notice?.raw).not.toContain('key-in-path');
  });

  test('what waits for it, and what comes later, is a dead letter that says why', async () => {
    start({ concurrency: 1 });
    const history = await alerting.incident({ webhook: [broken.url] });
    for (let at = 0; at < 3; at += 1) await alerting.notify(history);
    await alerting.until((all) => all.every(({ status }) => status === 'dead'));
    expect(await alerting.notify(history)).toBe(1);
    const rows = await alerting.outbox();
    expect(rows.map(({ status }) => status)).toEqual(['dead', 'dead', 'dead', 'dead']);
    expect(rows.filter(({ last_error }) => last_error === 'the destination is disabled').length).toBeGreaterThanOrEqual(
      3,
    );
  });

  test('has the tenant’s other mail told, and without one the platform’s', async () => {
    const before = server.received.length;
    await alerting.rows(
      `insert into alerts.destinations (owner, kind, address) values ('platform', 'email', 'ops@example.org')`,
    );
    start();
    await alerting.notify(await alerting.incident({ webhook: [broken.url] }, { owner: TENANT }));
    await alerting.until((all) => all.some((row) => row.kind === 'destination_disabled' && row.status === 'sent'));
    await alerting.rows(
      `insert into alerts.destinations (owner, kind, address) values ($1, 'email', 'boss@example.org')`,
      [TENANT],
    );
    await alerting.notify(await alerting.incident({ webhook: [`${broken.url}/2`] }, { owner: TENANT }));
    await alerting.until(
      (all) => all.filter((row) => row.kind === 'destination_disabled' && row.status === 'sent').length === 2,
    );
    expect(server.received.slice(before).map(({ to }) => to[0])).toEqual(['ops@example.org', 'boss@example.org']);
  });

  test('is not disabled before it has failed for as long as is set, nor after a success', async () => {
    let asked = 0;
    broken.reply(() => ({ status: (asked += 1) % 3 === 0 ? 200 : 500 }));
    start();
    const history = await alerting.incident({ webhook: [broken.url] });
    for (let at = 0; at < 4; at += 1) await alerting.notify(history);
    expect((await alerting.settled()).map(({ status }) => status)).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(await disabled()).toEqual([]);
    await alerting.stopWorkers();
    broken.reply({ status: 500 });
    start({ disableAfterHours: 1, attempts: 6 });
    await alerting.notify(history);
    await alerting.settled();
    expect(await disabled()).toEqual([]);
    await alerting.rows(`update alerts.destinations set failing_since = now() - interval '61 minutes'`);
    await alerting.notify(history);
    await alerting.settled();
    expect(await disabled()).toHaveLength(1);
  });

  test('that says 410 wants no more, and is disabled at once', async () => {
    broken.reply({ status: 410 });
    start();
    await alerting.notify(await alerting.incident({ webhook: [broken.url] }));
    expect(await alerting.settled()).toMatchObject([{ status: 'dead', attempts: 1 }]);
    expect(await disabled()).toHaveLength(1);
  });
});
