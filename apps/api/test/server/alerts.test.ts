import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { type Ask, asking, bearer, workspace } from '../support/workspaces.js';

const secret = 'a secret of this test, which is thirty-two bytes long';
const folder = temporaryFolder();
const red = workspace('red');
let database: TestDatabase;
let server: ServerProcess;
let admin: Ask;
/** Members of organization, school, tenant and workspace, each of the id `one` but for the workspace. */
let members: Readonly<Record<'organization' | 'school' | 'tenant' | 'workspace' | 'other', Ask>>;

const rule = (more: object = {}): object => ({
  name: `rule ${randomUUID()}`,
  module: 'action',
  metric_type: 'success_rate',
  condition: 'less_than',
  threshold_value: 90,
  ...more,
});

interface Made {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
}

beforeAll(async () => {
  database = await createTestDatabase();
  server = await ServerProcess.start(folder, {
    TESSERA_JWT_SECRET: secret,
    TESSERA_RATE_LIMITS: 'off',
    DATABASE_URL: database.url,
  });
  await server.ready();
  admin = asking(server, await bearer(secret, 'admin', 'root'));
  const member = async (sub: string, claims: object): Promise<Ask> =>
    asking(server, await bearer(secret, 'authenticated', sub, claims));
  members = {
    organization: await member('olga', { organizations: ['one'] }),
    school: await member('susi', { schools: ['one'] }),
    tenant: await member('theo', { tenants: ['one'] }),
    workspace: await member(red.member, {}),
    other: await member('otto', {
      organizations: ['two', 'platform'],
      alert_owners: ['organizations:one'],
      workspace: [red.id],
    }),
  };
  const service = asking(server, await bearer(secret, 'service_role', 'importer'));
  expect((await service('workspace/events', { events: red.facts })).status).toBe(200);
}, 180_000);

afterAll(async () => {
  await server.stop();
  await database.drop();
  removeFolder(folder);
}, 60_000);

const OWN = [
  ['organization', 'action', 'success_rate', 'one', 'organizations:one'],
  ['school', 'classroom', 'error_rate', 'one', 'schools:one'],
  ['tenant', 'consciousness', 'traces', 'one', 'tenants:one'],
  ['workspace', 'workspace', 'error_rate', red.id, `workspace:${red.id}`],
] as const;

it('a member makes, reads, changes, tests, snoozes and deletes rules of the own tenant, whatever its kind', async () => {
  for (const [who, module, metric_type, workspace_id, owner] of OWN) {
    const ask = members[who];
    const made = await ask('alerts/rules', rule({ module, metric_type, workspace_id }));
    expect([who, made.status, made.text]).toEqual([who, 201, expect.stringContaining(`"owner":"${owner}"`)]);
    const { id } = made.data as Made;
    const read = await ask(`alerts/rules/${id}`);
    expect(read.data).toEqual(made.data);
    const changed = await ask(`alerts/rules/${id}`, { threshold_value: 80, recovery_value: 85 }, 'PATCH');
    expect([changed.status, changed.text]).toEqual([200, expect.stringContaining('"threshold_value":80')]);
    expect((await ask(`alerts/rules/${id}`, rule({ module, metric_type, workspace_id }), 'PUT')).status).toBe(200);
    const tested = await ask(`alerts/rules/${id}/test`, {});
    expect([tested.status, tested.data]).toEqual([200, expect.objectContaining({ notifications: 0 })]);
    expect((await ask(`alerts/rules/${id}/snooze`, { minutes: 5 })).text).toMatch(/"snoozed_until":"2/);
    expect((await ask(`alerts/rules/${id}/snooze`, undefined, 'DELETE')).text).toContain('"snoozed_until":null');
    const { history_id } = tested.data as { history_id: string };
    const seen = await ask(`alerts/history/${history_id}/acknowledge`, { notes: 'seen' });
    expect([seen.status, seen.text]).toEqual([200, expect.stringContaining('"notification_status":"acknowledged"')]);
    expect((await ask(`alerts/rules?owner=${encodeURIComponent(owner)}`)).data).toHaveLength(1);
    expect((await ask(`alerts/rules/${id}`, undefined, 'DELETE')).status).toBe(200);
    expect((await ask(`alerts/rules/${id}`)).status).toBe(404);
  }
});

it('nothing of a rule is seen or changed by anybody else, on any route', async () => {
  const made: Made[] = [];
  for (const [who, module, metric_type, workspace_id] of OWN) {
    const answer = await members[who]('alerts/rules', rule({ module, metric_type, workspace_id }));
    made.push(answer.data);
  }
  made.push((await admin('alerts/rules', rule())).data);
  const history = new Map<string, string>();
  for (const { id } of made)
    history.set(id, ((await admin(`alerts/rules/${id}/test`, {})).data as { history_id: string }).history_id);
  await admin('alerts/evaluate', {});
  const lists = ['rules', 'states', 'firing', 'history', 'rules?format=csv', 'history?format=ndjson'];
  for (const [at, [who]] of [...OWN, ['other'] as const].entries()) {
    const ask = members[who];
    const foreign = made.filter((_, index) => index !== at || who === 'other');
    for (const list of lists) {
      const { text, status } = await ask(`alerts/${list}`);
      expect([who, list, status]).toEqual([who, list, 200]);
      expect([who, list, foreign.filter(({ id, name }) => text.includes(id) || text.includes(name))]).toEqual([
        who,
        list,
        [],
      ]);
    }
    for (const { id, owner } of foreign) {
      const incident = history.get(id) ?? '';
      const answers = await Promise.all([
        ask(`alerts/rules/${id}`),
        ask(`alerts/rules/${id}`, { threshold_value: 1 }, 'PATCH'),
        ask(`alerts/rules/${id}`, undefined, 'DELETE'),
        ask(`alerts/rules/${id}/test`, {}),
        ask(`alerts/rules/${id}/snooze`, { minutes: 5 }),
        ask(`alerts/rules/${id}/snooze`, undefined, 'DELETE'),
        ask(`alerts/history/${incident}`),
        ask(`alerts/history/${incident}/acknowledge`, {}),
        ask(`alerts/rules?owner=${encodeURIComponent(owner)}`),
      ]);
      expect([who, owner, answers.map(({ status }) => status)]).toEqual([who, owner, answers.map(() => 404)]);
    }
  }
  const all = (await admin('alerts/rules?limit=1000')).data as readonly Made[];
  expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
});

it('nobody makes or rehearses a rule of another’s tenant, nor one of the platform', async () => {
  const { other, school } = members;
  for (const path of ['alerts/rules', 'alerts/rules/rehearse']) {
    expect((await other(path, rule({ workspace_id: 'one' }))).status).toBe(404);
    expect(
      (await other(path, rule({ workspace_id: red.id, module: 'workspace', metric_type: 'error_rate' }))).status,
    ).toBe(404);
    // The school has the id of the organization.
    expect((await school(path, rule({ workspace_id: 'one' }))).status).toBe(404);
    expect((await school(path, rule())).status).toBe(403);
  }
  const analyst = asking(server, await bearer(secret, 'analyst', 'anna'));
  for (const path of ['alerts/rules', 'alerts/history', 'alerts/states', 'alerts/firing'])
    expect([path, (await analyst(path)).status]).toEqual([path, 403]);
  expect((await analyst('alerts/metrics')).status).toBe(200);
});

it.each([
  [{ metric_type: 'no_such' }, 'metric_type', 'must be one of'],
  [{ module: 'classroom' }, 'module', 'has no metric success_rate'],
  [{ module: undefined, metric_type: 'error_rate' }, 'module', 'several'],
  [{ condition: 'above' }, 'condition', 'must be one of: greater_than'],
  [{ threshold_value: '90' }, 'threshold_value', 'must be a number'],
  [{ condition: 'between' }, 'threshold_upper', 'which between needs'],
  [{ recovery_value: 80 }, 'recovery_value', 'good side'],
  [{ evaluation_window_minutes: 1441 }, 'evaluation_window_minutes', 'from 1 to 1440'],
  [{ notification_channels: ['email'] }, 'notification_recipients.email', 'is missing'],
  [{ notification_channels: ['sms'] }, 'notification_channels', 'must list some of'],
  [
    { notification_channels: ['email'], notification_recipients: { email: ['nobody'] } },
    'notification_recipients.email[0]',
    'must be one mail address',
  ],
  [
    { notification_channels: ['slack'], notification_recipients: { slack: ['http://hooks.example.org/x'] } },
    'notification_recipients.slack[0]',
    'https',
  ],
  [{ workspace_id: 'platform' }, 'workspace_id', 'null'],
  [{ workspace_id: 'one', metric_type: 'refresh_failed' }, 'workspace_id', 'must be null'],
  [{ workspace_id: 'one', group_by_tenant: true }, 'group_by_tenant', 'for rules of the platform'],
  [{ surprise: 1 }, 'surprise', 'is not a field of a rule'],
])('refuses %j and names the field', async (more, field, words) => {
  const { status, text } = await admin('alerts/rules', rule(more));
  const { code, errors } = JSON.parse(text) as { code: string; errors: { field: string; detail: string }[] };
  expect([status, code]).toEqual([400, 'invalid_input']);
  expect(errors).toEqual([expect.objectContaining({ field, detail: expect.stringContaining(words) as unknown })]);
});

it('a rule is evaluated, rehearsed and shown over HTTP, on facts that came in', async () => {
  const service = asking(server, await bearer(secret, 'service_role', 'importer'));
  const executed_at = new Date(Date.now() - 150_000).toISOString();
  const facts = Array.from({ length: 30 }, (_, n) => ({
    source: 'action_results',
    organization_id: 'one',
    id: `f${n}`,
    job_id: 'j',
    event_id: 'e',
    action_type: 'rest',
    status: n < 10 ? 'success' : 'failed',
    executed_at,
    duration_ms: 10,
  }));
  expect((await service('action/events', { events: facts })).status).toBe(200);
  const asked = rule({ workspace_id: 'one', evaluation_window_minutes: 59, min_samples: 20 });
  const { id } = (await members.organization('alerts/rules', asked)).data as Made;
  const { evaluated } = (await admin('alerts/evaluate', {})).data as {
    evaluated: { rule_id: string; state: string; value: number }[];
  };
  const [own] = evaluated.filter(({ rule_id }) => rule_id === id);
  // The schedule may have been first.
  if (own !== undefined) expect(own).toMatchObject({ state: 'FIRING' });
  const [firing] = (await members.organization('alerts/firing')).data as { rule_id: string; value: number }[];
  expect(firing).toMatchObject({ rule_id: id, value: expect.closeTo(100 / 3, 6) as unknown });
  const rehearsal = await members.organization('alerts/rules/rehearse', { ...asked, days: 1 });
  expect([rehearsal.status, rehearsal.data]).toEqual([200, expect.objectContaining({ fired: 1, notifications: 1 })]);
  const incidents = (await members.organization('alerts/history?status=open')).data as { rule_id: string }[];
  expect(incidents.map(({ rule_id }) => rule_id)).toEqual([id]);
  expect((await members.other('alerts/firing')).data).toEqual([]);
});

it('acts are on the audit record', async () => {
  const acts = (await admin('audit?module=alerts&limit=500')).data as readonly { action: string }[];
  expect(new Set(acts.map(({ action }) => action))).toEqual(
    new Set([
      'alerts.rule.create',
      'alerts.rule.change',
      'alerts.rule.delete',
      'alerts.rule.test',
      'alerts.rule.snooze',
      'alerts.acknowledge',
      'alerts.evaluate',
    ]),
  );
});
