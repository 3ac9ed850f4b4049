import { AuditLog } from '@tessera/db-core';
import { type AuditApp, startWatched } from './audit-app.js';

let app: AuditApp;
let log: AuditLog;

/** A record as the route shows it. */
interface Shown {
  readonly id: number;
  readonly action: string;
  readonly object: string | null;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly position: number | null;
  readonly hash: string | null;
}

const actor = (subject: string): { subject: string; credential: string; role: string } => ({
  subject,
  credential: `token of ${subject}`,
  role: 'admin',
});

beforeAll(async () => {
  app = await startWatched();
  log = new AuditLog(app.db);
  for (let at = 1; at <= 6; at += 1) {
    await log.record({
      actor: actor(at % 2 ? 'ann' : 'bob'),
      action: at < 3 ? 'key.create' : 'read.customers/:id',
      module: at < 3 ? 'core' : 'orders',
      tenants: at === 4 ? null : [at < 5 ? 'north' : 'south'],
      subjects: at < 3 ? null : [`c${at}`],
      object: `=o${at}`,
      outcome: at === 6 ? 'refused' : 'succeeded',
      requestId: `req-${at}`,
      rows: at,
    });
  }
  await app.owner('select core.seal_audit(100)');
});

afterAll(async () => {
  await app.close();
});

const asked = async (query: string): Promise<readonly Shown[]> => {
  const { status, json, text } = await app.get(`audit?${query}`);
  if (status !== 200) throw new Error(text);
  const data: unknown = json.data;
  return data as readonly Shown[];
};

const objects = async (query: string): Promise<unknown[]> =>
  (await asked(query)).filter(({ action }) => action !== 'read.audit').map(({ object }) => object);

test('newest first, with names, position and hash', async () => {
  const [first] = await asked('request_id=req-6');
  expect(first).toMatchObject({
    object: '=o6',
    actor: await app.digest('bob'),
    actor_name: 'bob',
    subjects: [await app.digest('c6')],
    row_count: 6,
    position: 4,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await objects('limit=500')).toEqual(['=o6', '=o5', '=o4', '=o3', '=o2', '=o1']);
});

test.each([
  ['actor=ann', ['=o5', '=o3', '=o1']],
  ['subject=c4', ['=o4']],
  ['action=key.create', ['=o2', '=o1']],
  ['module=core&actor=ann', ['=o1']],
  ['tenant=south', ['=o6', '=o5', '=o4']],
  ['outcome=refused', ['=o6']],
  ['request_id=req-2', ['=o2']],
  ['from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z', []],
  ['from=2020-01-01T00:00:00Z&to=2199-01-01T00:00:00Z&actor=bob', ['=o6', '=o4', '=o2']],
  ['actor=nobody', []],
])('%s', async (query, expected) => {
  expect(await objects(query)).toEqual(expected);
});

test('a person is found by digest too, and by id once erased', async () => {
  const digest = await app.digest('ann');
  expect(await objects(`actor=${digest}`)).toEqual(['=o5', '=o3', '=o1']);
  await log.record({ actor: actor('eve'), action: 'key.revoke', object: 'k', outcome: 'succeeded' });
  await app.db.asOwner((sql) => log.forgetIn(sql, 'eve'));
  const [row] = await asked('actor=eve');
  expect(row).toMatchObject({
    action: 'key.revoke',
    actor: await app.digest('eve'),
    actor_name: null,
    credential_name: null,
  });
});

test('page by page, nothing twice, nothing missed, while reading adds records of its own', async () => {
  const seen: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = `module=orders&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { json } = await app.get(`audit?${query}`);
    seen.push(...json.data.map(({ id }) => id));
    cursor = json.meta.next_cursor;
  }
  const all = await app.owner<{ id: number }>("select id from core.audit_log where module = 'orders' order by id desc");
  expect(seen).toEqual(all.map(({ id }) => id));
});

test('as NDJSON and CSV, all of it; cells cannot be run as formulas', async () => {
  const ndjson = await app.get('audit?module=orders&format=ndjson');
  expect(ndjson.headers['content-type']).toContain('application/x-ndjson');
  const lines = ndjson.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Shown);
  expect(lines.map(({ object }) => object)).toEqual(['=o6', '=o5', '=o4', '=o3']);
  const csv = await app.get('audit?module=orders', { accept: 'text/csv' });
  expect(csv.headers['content-disposition']).toBe('attachment; filename="audit.csv"');
  const [head, ...rows] = csv.text.trim().split('\r\n');
  expect(head).toMatch(/^id,at,actor,actor_name,credential,/);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toContain(",'=o6,");
  expect((await app.get('audit?module=orders&format=csv&limit=2')).text.trim().split('\r\n')).toHaveLength(3);
});

test('reading the log is itself recorded, with what was looked for; persons by digest', async () => {
  await app.records();
  await app.get('audit?actor=ann&tenant=north&outcome=succeeded');
  await app.get('audit?subject=c3&format=csv');
  const records = await app.records();
  expect(records).toMatchObject([
    {
      action: 'read.audit',
      module: 'core',
      tenants: ['north'],
      subjects: [await app.digest('ann')],
      outcome: 'succeeded',
      row_count: 2,
      detail: { format: 'json', filters: { outcome: 'succeeded' } },
    },
    { action: 'read.audit', subjects: [await app.digest('c3')], outcome: 'started', detail: { format: 'csv' } },
  ]);
  expect(JSON.stringify(records.map(({ detail }) => detail))).not.toMatch(/ann|c3/);
});

test.each([
  ['who=ann', 'who'],
  ['actor=', 'actor'],
  ['actor=a&actor=b', 'actor'],
  ['outcome=fine', 'outcome'],
  ['from=yesterday', 'from'],
  ['limit=501', 'limit'],
  ['limit=0', 'limit'],
  ['format=xml', 'format'],
  ['cursor=made-up', 'cursor'],
  [`tenant=${'x'.repeat(201)}`, 'tenant'],
])('%s is 400 and names the parameter', async (query, field) => {
  const { status, json } = await app.get(`audit?${query}`);
  expect([status, json.errors.map((error) => error.field)]).toEqual([400, [field]]);
});

test('a cursor of other filters is refused', async () => {
  const { json } = await app.get('audit?module=orders&limit=1');
  expect((await app.get(`audit?module=core&limit=1&cursor=${json.meta.next_cursor ?? ''}`)).status).toBe(400);
});
