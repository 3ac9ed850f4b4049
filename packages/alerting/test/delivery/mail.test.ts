import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { mailServerOf } from '../../src/delivery/mail/mail-server.js';
import { isMailAddress } from '../../src/delivery/mail/mail-address.js';
import { Alerting } from './support/alerting.js';
import { type MailServer, startMailServer } from './support/mail-server.js';

const TENANT = 'organizations:org_1';

let alerting: Alerting;
let server: MailServer;

beforeAll(async () => {
  alerting = await Alerting.open();
  server = await startMailServer();
}, 60_000);
afterEach(() => alerting.clear());
afterAll(async () => {
  await alerting.close();
  await server.stop();
});

const MESSAGE = {
  metric: 'success_rate',
  unit: 'percent',
  value: 81.5,
  threshold: 90,
  condition: 'less_than',
  window: { from: '2026-03-01T09:00:00Z', to: '2026-03-01T10:00:00Z' },
  since: '2026-03-01T10:01:00Z',
};

describe('a mail', () => {
  test('says state, rule and tenant in its subject, in text and HTML, under an id made of the delivery', async () => {
    const before = server.received.length;
    alerting.start({ smtpUrl: server.url });
    const history = await alerting.incident(
      { email: ['ann@example.org', 'ben@example.org'] },
      { name: 'Success < 90 %', owner: TENANT },
    );
    await alerting.notify(history, 'firing', MESSAGE);
    const rows = await alerting.settled();
    expect(rows).toMatchObject([{ status: 'sent' }, { status: 'sent' }]);
    const mails = server.received.slice(before);
    expect(mails.map(({ to }) => to).sort()).toEqual([['ann@example.org'], ['ben@example.org']]);
    for (const { mail, to } of mails) {
      expect(mail.subject).toBe(`[FIRING] Success < 90 % – ${TENANT}`);
      expect(mail.from).toMatchObject({ address: 'alerts@tessera.example', name: 'Tessera' });
      expect(mail.messageId).toBe(`<${rows.find(({ recipient }) => recipient === to[0])?.id ?? ''}@tessera.example>`);
      expect(mail.text).toContain('Value: 81.5 %\nCondition: less than 90 %\n');
      expect(mail.text).toContain('Window: 2026-03-01T09:00:00Z to 2026-03-01T10:00:00Z');
      expect(mail.html).toContain('<p>Success &lt; 90 % is firing for');
      expect(mail.references).toBe(`<incident.${history}@tessera.example>`);
    }
  });

  test.each([
    'Rate\r\nBcc: eve@example.org',
    'Rate\nSubject: other\n\nbody',
    'Rate\u2028X-Injected: 1',
    'Rate\u0000\u001b[31m',
    `Rate\r\n.\r\nMAIL FROM:<eve@example.org>`,
    '=?utf-8?Q?=0D=0ABcc:_eve@example.org?=',
  ])('has no header that a rule’s name brought: %j', async (name) => {
    const before = server.received.length;
    alerting.start({ smtpUrl: server.url });
    const rule = name.replace('\u0000', '');
    await alerting.notify(await alerting.incident({ email: ['ann@example.org'] }, { name: rule }), 'firing', {
      metric: rule,
    });
    expect(await alerting.settled()).toMatchObject([{ status: 'sent' }]);
    expect(server.received).toHaveLength(before + 1);
    const { mail, to } = server.received[before]!;
    expect(to).toEqual(['ann@example.org']);
    expect(mail.headers.map(({ key }) => key).sort()).toEqual(
      [
        'auto-submitted',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'references',
        'subject',
        'to',
        'x-tessera-delivery',
      ].sort(),
    );
    expect(mail.subject).toMatch(/^\[FIRING\] /);
    expect(mail.subject).not.toMatch(/[\r\n\u2028]/);
  });

  test.each([
    'ann@example.org, eve@example.org',
    'Ann <ann@example.org>',
    'ann@example.org\r\nRCPT TO:<eve@example.org>',
    'a b@example.org',
    '"a"@example.org',
    'ann@',
    '@example.org',
    `${'a'.repeat(65)}@example.org`,
  ])('goes to nobody where the recipient is not one plain address: %j', async (address) => {
    expect(isMailAddress(address)).toBe(false);
    const before = server.received.length;
    alerting.start({ smtpUrl: server.url });
    await alerting.notify(await alerting.incident({ email: [address] }));
    expect(await alerting.settled()).toMatchObject([
      { status: 'dead', last_error: 'The recipient is not a mail address.' },
    ]);
    expect(server.received).toHaveLength(before);
  });
});

describe('a mail that is not taken', () => {
  test('is a dead letter at once where the mailbox does not exist', async () => {
    alerting.start({ smtpUrl: server.url });
    await alerting.notify(await alerting.incident({ email: ['unknown@example.org'] }));
    expect(await alerting.settled()).toMatchObject([
      { status: 'dead', attempts: 1, last_error: 'The mail server refused the recipient (550).' },
    ]);
  });

  test('waits where the mail server is away, and no destination is to blame', async () => {
    const away = await startMailServer();
    await away.stop();
    alerting.start({ smtpUrl: away.url, disableAfterFailures: 1 });
    await alerting.notify(await alerting.incident({ email: ['ann@example.org'] }));
    const [row] = await alerting.until(([one]) => (one?.attempts ?? 0) > 2);
    expect(row?.last_error).toBe('The mail server did not take the message.');
    expect(await alerting.rows('select disabled_at from alerts.destinations')).toEqual([{ disabled_at: null }]);
  });

  test('says so where there is no mail server', async () => {
    alerting.start({ attempts: 2 });
    await alerting.notify(await alerting.incident({ email: ['ann@example.org'] }));
    expect(await alerting.settled()).toMatchObject([
      { status: 'dead', last_error: 'This installation has no mail server (TESSERA_SMTP_URL).' },
    ]);
  });
});

test.each([
  ['smtp://mail.example.org?from=alerts@example.org', 'alerts@example.org', 'smtp://mail.example.org'],
  [
    'smtps://bot%40example.org:pw@mail.example.org:465',
    'bot@example.org',
    'smtps://bot%40example.org:pw@mail.example.org:465',
  ],
  [
    'smtp://user:pw@mail.example.org?requireTLS=true',
    'tessera@mail.example.org',
    'smtp://user:pw@mail.example.org?requireTLS=true',
  ],
  ['smtp://127.0.0.1:25', 'tessera@127.0.0.1', 'smtp://127.0.0.1:25'],
  ['smtp://[::1]:25', 'tessera@localhost', 'smtp://[::1]:25'],
])('mails by %s come from %s', (given, address, url) => {
  expect(mailServerOf(given)).toEqual({ url, from: { name: 'Tessera', address } });
});
