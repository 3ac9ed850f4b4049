import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { MissingRight, type Role } from '@tessera/db-core';
import { type HttpReceiver, startHttpReceiver } from '@tessera/testing';
import { Alerting, LOOPBACK } from './support/alerting.js';
import { type AlertsApp, callerOf, startAlertsApp } from './support/alerts-app.js';

const OURS = 'authenticated org_1';
const THEIRS = 'authenticated org_2';
const OWNER = 'organizations:org_1';
const SECRET = /^whsec_[A-Za-z0-9+/]{43}=$/;

let alerting: Alerting;
let api: AlertsApp;
let receiver: HttpReceiver;

beforeAll(async () => {
  alerting = await Alerting.open();
  api = await startAlertsApp(alerting, { delivery: { webhookAllow: LOOPBACK } });
  receiver = await startHttpReceiver();
}, 60_000);
afterEach(async () => {
  await alerting.clear();
  receiver.reply({});
});
afterAll(async () => {
  await api.close();
  await receiver.stop();
  await alerting.close();
});

const add = async (body: object, caller = OURS): Promise<Readonly<Record<string, string>>> =>
  (await api.post('destinations', { owner: OWNER, ...body }, caller)).json.data;
const webhook = (path = '/hook-with-a-long-secret-path'): Promise<Readonly<Record<string, string>>> =>
  add({ kind: 'webhook', address: `${receiver.url}${path}` });

describe('a destination', () => {
  test('is added with a secret that is shown once, and by which messages verify', async () => {
    const answer = await api.post(
      'destinations',
      { owner: OWNER, kind: 'webhook', address: `${receiver.url}/services/T0/B0/do-not-show-7f3a` },
      OURS,
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { id, secret, address } = answer.json.data;
    expect(secret).toMatch(SECRET);
    expect(address).toBe(`${receiver.url}/…7f3a`);
    const sent = await api.post(`destinations/${id}/test`, undefined, OURS);
    expect(sent.status).toBe(202);
    const before = receiver.received.length;
    alerting.start({ allow: LOOPBACK });
    await alerting.settled();
    const { headers, body } = receiver.received[before]!;
    expect(headers['webhook-id']).toBe(sent.json.data['delivery_id']);
    const key = Buffer.from(String(secret).slice(6), 'base64');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    const lists = (await api.get('destinations', OURS)).text + (await api.get('deliveries', OURS)).text;
    const audit = JSON.stringify(await alerting.rows('select * from core.audit_log'));
    for (const shown of [lists, audit]) {
      expect(shown).toContain(id);
      expect(shown).not.toContain('do-not-show');
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain('whsec_');
    }
  });

  test('gets another secret while the old one goes on for as long as is said', async () => {
    const { id, secret } = await webhook();
    const { status, headers, json } = await api.post(`destinations/${id}/rotate`, { old_valid_hours: 2 }, OURS);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(json.data['secret']).toMatch(SECRET);
    expect(json.data['secret']).not.toBe(secret);
    const hours = (Date.parse(String(json.data['old_valid_until'])) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(1.9);
    expect(hours).toBeLessThan(2.1);
    expect((await api.get('destinations', OURS)).json.data).toMatchObject([{ id, valid_secrets: 2 }]);
    await api.post(`destinations/${id}/rotate`, { old_valid_hours: 0 }, OURS);
    expect((await api.get('destinations', OURS)).json.data).toMatchObject([{ id, valid_secrets: 1 }]);
  });

  test('is disabled with what waits for it, and enabled again', async () => {
    const { id } = await webhook();
    await api.post(`destinations/${id}/test`, undefined, OURS);
    expect((await api.post(`destinations/${id}/disable`, { reason: 'moved' }, OURS)).json.data).toEqual({
      id,
      state: 'disabled',
    });
    expect((await api.get('destinations', OURS)).json.data).toMatchObject([
      { state: 'disabled', disabled_reason: 'moved' },
    ]);
    const [dead] = (await api.get('deliveries?status=dead', OURS)).json.data;
    expect(dead).toMatchObject({ status: 'dead', kind: 'test', last_error: 'the destination is disabled' });
    for (const path of [`destinations/${id}/test`, `deliveries/${String(dead?.['id'])}/repeat`])
      expect(await api.post(path, undefined, OURS)).toMatchObject({
        status: 409,
        json: { code: 'destination_disabled' },
      });
    expect((await api.post(`destinations/${id}/enable`, undefined, OURS)).json.data).toEqual({ id, state: 'ok' });
    expect((await api.post(`destinations/${id}/test`, undefined, OURS)).status).toBe(202);
  });

  test('is there once, and only webhooks have secrets', async () => {
    await add({ kind: 'email', address: 'ops@example.org' });
    const again = await api.post('destinations', { owner: OWNER, kind: 'email', address: 'ops@example.org' }, OURS);
    expect(again).toMatchObject({ status: 409, json: { code: 'destination_exists' } });
    const other = await add({ kind: 'email', address: 'ops@example.org', owner: 'organizations:org_2' }, THEIRS);
    expect(other).toMatchObject({ secret: null, address: 'ops@example.org' });
    expect(await api.post(`destinations/${other['id']}/rotate`, {}, THEIRS)).toMatchObject({
      status: 422,
      json: { code: 'nothing_to_sign' },
    });
  });
});

describe('dead letters', () => {
  test('are listed with the reason, and repeated under their id', async () => {
    receiver.reply({ status: 500 });
    alerting.start({ allow: LOOPBACK, attempts: 2 });
    await alerting.notify(await alerting.incident({ webhook: [receiver.url] }, { owner: OWNER }));
    await alerting.settled();
    const [dead] = (await api.get('deliveries?status=dead&channel=webhook', OURS)).json.data;
    expect(dead).toMatchObject({
      attempts: 2,
      rule: 'Success rate',
      last_error: 'The receiver did not take the message.',
    });
    receiver.reply({});
    const before = receiver.received.length;
    expect((await api.post(`deliveries/${String(dead?.['id'])}/repeat`, undefined, OURS)).status).toBe(202);
    await alerting.until(([row]) => row?.status === 'sent');
    expect(receiver.received.slice(before).map(({ headers }) => headers['webhook-id'])).toEqual([dead?.['id']]);
    expect((await api.get('deliveries?status=dead', OURS)).json.data).toEqual([]);
    expect(await api.post(`deliveries/${String(dead?.['id'])}/repeat`, undefined, OURS)).toMatchObject({
      status: 409,
      json: { code: 'not_dead' },
    });
    expect(
      await alerting.rows('select notification_status as s, notifications_sent as n from alerts.alert_history'),
    ).toEqual([{ s: 'sent', n: 1 }]);
  });
});

describe('whose it is', () => {
  test('nobody else sees or changes it', async () => {
    const { id } = await webhook();
    const { json } = await api.post(`destinations/${id}/test`, undefined, OURS);
    await alerting.rows(`update alerts.outbox set status = 'dead'`);
    const before = await alerting.rows('select * from alerts.destinations');
    for (const caller of [THEIRS, 'authenticated', 'authenticated platform']) {
      expect((await api.get('destinations', caller)).json.data).toEqual([]);
      expect((await api.get('deliveries', caller)).json.data).toEqual([]);
      for (const [path, body] of [
        [`destinations/${id}/rotate`, {}],
        [`destinations/${id}/disable`, { reason: 'x' }],
        [`destinations/${id}/enable`],
        [`destinations/${id}/test`],
        [`deliveries/${json.data['delivery_id']}/repeat`],
        [`destinations/${randomUUID()}/enable`],
        ['destinations/none/enable'],
      ] as const)
        expect(await api.post(path, body, caller)).toMatchObject({ status: 404, json: { code: 'not_found' } });
    }
    expect(await alerting.rows('select * from alerts.destinations')).toEqual(before);
    expect((await api.get('destinations')).json.data).toMatchObject([{ id, owner: OWNER }]);
    expect((await api.post(`deliveries/${json.data['delivery_id']}/repeat`)).status).toBe(202);
  });

  test('nobody adds one for others, and the platform’s are for admins', async () => {
    const body = { kind: 'email', address: 'ops@example.org' };
    expect(await api.post('destinations', { ...body, owner: 'organizations:org_2' }, OURS)).toMatchObject({
      status: 404,
    });
    for (const owner of ['platform', null, undefined])
      expect(await api.post('destinations', { ...body, owner }, OURS)).toMatchObject({
        status: 403,
        json: { code: 'role_forbidden' },
      });
    expect(await api.post('destinations', body)).toMatchObject({ status: 201, json: { data: { owner: 'platform' } } });
    expect((await api.get('destinations', OURS)).json.data).toEqual([]);
  });

  test.each<Role>(['authenticated', 'analyst', 'research', 'admin', 'service_role'])(
    'the role %s reads neither secrets nor addresses, and writes into nothing but its own',
    async (role) => {
      await webhook();
      const principal = callerOf(role, ['org_1']);
      const run = (text: string): Promise<unknown> =>
        alerting.db.withRls(principal, (sql) => sql.query(text), { readOnly: false });
      for (const column of [
        'destination_secrets.secret',
        'destinations.address',
        'outbox.recipient',
        'outbox.leased_by',
      ])
        await expect(run(`select ${column} from alerts.${column.split('.')[0] ?? ''}`)).rejects.toThrow(MissingRight);
      for (const text of [
        `insert into alerts.outbox (destination_id, kind, channel, recipient, message) select id, 'test', 'email', 'a@b', '{}' from alerts.destinations`,
        `update alerts.outbox set recipient = 'x'`,
        `update alerts.destinations set address = 'https://elsewhere.example'`,
        `update alerts.destination_secrets set secret = 'x'`,
        'delete from alerts.destinations',
        'delete from alerts.outbox',
        `select alerts.enqueue_notifications(gen_random_uuid(), 'test', '{}')`,
      ])
        await expect(run(text)).rejects.toThrow(MissingRight);
    },
  );

  test('a statement without a condition reaches the caller’s own rows alone', async () => {
    const { id } = await webhook();
    await api.post(`destinations/${id}/test`, undefined, OURS);
    const run = (text: string, organization: string): Promise<object[]> =>
      alerting.db.withRls(callerOf('authenticated', [organization]), (sql) => sql.query(text), { readOnly: false });
    for (const text of [
      `update alerts.destinations set disabled_at = now(), disabled_reason = 'x' returning id`,
      `update alerts.destination_secrets set valid_until = now() returning id`,
      `update alerts.outbox set status = 'dead' returning id`,
      'select id from alerts.destination_secrets',
      `select alerts.enqueue_test('${id}') as id`,
    ]) {
      const found = (await run(text, 'org_2')) as { id: string | null }[];
      expect(found.filter((row) => row.id !== null)).toEqual([]);
    }
    expect(await run('select id from alerts.destination_secrets', 'org_1')).toHaveLength(1);
  });
});

describe('what is refused', () => {
  const right = { owner: OWNER, kind: 'webhook', address: 'https://hooks.example.org/x' };

  test.each([
    [{ ...right, address: 'https://10.0.0.1/x' }, 'address', /public addresses/],
    [{ ...right, address: 'https://user:pw@hooks.example.org/' }, 'address', /no user name/],
    [{ ...right, address: 'ftp://hooks.example.org/' }, 'address', /https:/],
    [{ ...right, address: 'https://hooks.example.org:25/' }, 'address', /port/],
    [{ ...right, kind: 'slack', address: 'http://[::1]/' }, 'address', /public addresses/],
    [{ ...right, kind: 'email', address: 'Ann <ann@example.org>' }, 'address', /one mail address/],
    [{ ...right, address: 7 }, 'address', /mail address or a URL/],
    [{ ...right, kind: 'pager' }, 'kind', /one of: email, slack, webhook/],
    [{ ...right, owner: 'org_1' }, 'owner', /organizations:org_acme/],
    [{ ...right, secret: 'whsec_mine' }, 'secret', /not a field/],
  ])('%j: the field %s is named', async (body, field, detail) => {
    const { status, json } = await api.post('destinations', body, OURS);
    expect({ status, fields: json.errors.map((one) => one.field) }).toEqual({ status: 400, fields: [field] });
    expect(json.errors[0]?.detail).toMatch(detail);
    expect(JSON.stringify(json)).not.toContain('user:pw');
  });

  test('hours and reasons have bounds, and there are no parameters', async () => {
    const { id } = await webhook();
    for (const hours of [-1, 169, '2'])
      expect((await api.post(`destinations/${id}/rotate`, { old_valid_hours: hours }, OURS)).json.errors).toMatchObject(
        [{ field: 'old_valid_hours', value: hours }],
      );
    for (const reason of ['', ' ', 'x'.repeat(501), undefined])
      expect((await api.post(`destinations/${id}/disable`, { reason }, OURS)).json.errors).toMatchObject([
        { field: 'reason' },
      ]);
    expect((await api.post(`destinations/${id}/enable?force=1`, undefined, OURS)).status).toBe(400);
    expect((await api.get('deliveries?status=lost', OURS)).json.errors).toMatchObject([{ field: 'status' }]);
  });
});

test('each act is on the audit record', async () => {
  const { id } = await webhook();
  await api.post(`destinations/${id}/rotate`, {}, OURS);
  await api.post(`destinations/${id}/disable`, { reason: 'x' }, OURS);
  await api.post(`destinations/${id}/enable`, undefined, OURS);
  await api.post(`destinations/${id}/test`, undefined, OURS);
  const records = await alerting.rows<{ action: string; tenants: string[] }>(
    `select action, tenants from core.audit_log where outcome = 'succeeded' and object = $1 order by id`,
    [id],
  );
  expect(records.map(({ action }) => action)).toEqual(
    ['rotate', 'disable', 'enable', 'test'].map((act) => `alerts.destination.${act}`),
  );
  expect(records.every(({ tenants }) => tenants.includes(OWNER))).toBe(true);
});
