import { Database } from '@tessera/db-core';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { commandLine } from '../support/command-line.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { token } from '../support/tokens.js';

const secret = 'the shared secret of this test, thirty-two bytes';
const folder = temporaryFolder();
const variables = { TESSERA_JWT_SECRET: secret, TESSERA_MODULES: 'consciousness' };
const tessera = commandLine(
  folder,
  () => database.url,
  () => variables,
);
let database: TestDatabase;
let db: Database;
let server: ServerProcess;
let admin: string;
let service: string;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await ServerProcess.start(folder, { DATABASE_URL: database.url, ...variables });
  await server.ready();
  db = await Database.open({ url: database.url, poolSize: 2 });
  admin = await token({ role: 'admin', sub: 'root', organizations: undefined }, secret);
  service = await token({ role: 'service_role', sub: 'guide', organizations: undefined }, secret);
}, 180_000);

afterAll(async () => {
  await db.close();
  await server.stop();
  await database.drop();
  removeFolder(folder);
}, 60_000);

interface Answered {
  readonly status: number;
  readonly body: { readonly data: never; readonly code?: string };
}

async function call(path: string, method = 'GET', body?: object | string, who = admin): Promise<Answered> {
  const response = await server.request(`/api/v1/consciousness/${path}`, {
    method,
    token: who,
    ...(body === undefined
      ? {}
      : {
          body: typeof body === 'string' ? body : JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

const rows = <R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> =>
  db.asOwner((owner) => owner.query<R>(sql, values), { maintenance: true });

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const plan = (...details: unknown[]): object => ({
  plan: { steps: details.map((detail) => ({ kind: 'practice', detail })) },
});

/** A trace as an application sends it, a minute old. */
const trace = (n: number, more: object = {}): object => ({
  source: 'consciousness_traces',
  id: id(n),
  created_at: new Date(Math.floor(Date.now() / 60_000) * 60_000 - 60_000).toISOString(),
  user_id: 'usr_ann',
  agent: 'Oracle',
  facet: 'fire3',
  confidence: 0.5,
  safety_level: 'none',
  latency_ms: 10,
  trace: plan('Breathe'),
  ...more,
});
const take = (...events: object[]): Promise<Answered> => call('events', 'POST', { events }, service);
const refresh = (): Promise<Answered> => call('refresh', 'POST');

describe('ingest', () => {
  it('takes a trace once: again it is a duplicate, and with other content a conflict', async () => {
    const first = trace(1);
    expect(await take(first)).toMatchObject({
      status: 200,
      body: { data: { accepted: 1, duplicates: 0, errors: [] } },
    });
    expect(await take(first)).toMatchObject({
      status: 200,
      body: { data: { accepted: 0, duplicates: 1, errors: [] } },
    });
    expect(await take({ ...first, facet: 'water2' }, trace(2))).toMatchObject({
      status: 207,
      body: { data: { accepted: 1, errors: [{ index: 0, id: id(1), code: 'conflict' }] } },
    });
    expect(await rows('select tenant_id, id, facet from consciousness.consciousness_traces order by id')).toEqual([
      { tenant_id: 'default', id: id(1), facet: 'fire3' },
      { tenant_id: 'default', id: id(2), facet: 'fire3' },
    ]);
  });

  it('costs a trace that is too large or too deep its own item, naming field and limit', async () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 40; level += 1) deep = [deep];
    const answer = await take(
      trace(3, { trace: { text: 'x'.repeat(256 * 1024) } }),
      trace(4, { trace: { deep } }),
      trace(5),
    );
    expect(answer).toMatchObject({
      status: 207,
      body: { data: { accepted: 1, errors: [{ index: 0 }, { index: 1 }] } },
    });
    const [large, deepest] = (answer.body.data as { errors: { detail: string }[] }).errors.map(({ detail }) => detail);
    expect([large, deepest]).toEqual([expect.stringMatching(/trace.*262144/s), expect.stringMatching(/trace.*32/s)]);
  });

  it.each([
    ['no plan', {}],
    ['null', null],
    ['an array', []],
    ['a text', 'breathe'],
    ['steps that are no list', { plan: { steps: { kind: 'practice', detail: 'Breathe' } } }],
    ['steps that are no objects', { plan: { steps: ['practice', 7, null] } }],
    ['details that are no text', plan(null, 7, ['Breathe'], {}, '  ')],
  ])('takes a trace of %s and recommends nothing by it', async (_, content) => {
    const n = 10 + (await rows('select 1 from consciousness.consciousness_traces')).length;
    expect(await take(trace(n, { trace: content, facet: 'odd' }))).toMatchObject({
      status: 200,
      body: { data: { accepted: 1 } },
    });
    await refresh();
    expect(await call('practices?facet=odd')).toMatchObject({ status: 200, body: { data: [] } });
  });

  it.each([
    ['confidence', { confidence: 1.5 }],
    ['created_at', { created_at: '2001-01-01T00:00:00Z' }],
    ['latency_ms', { latency_ms: -1 }],
    ['id', { id: 'seven' }],
    ['colour', { colour: 'red' }],
  ])('says that %s is wrong', async (field, wrong) => {
    const answer = await take(trace(99, wrong));
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain(field);
  });

  it('follows updates and deletes', async () => {
    expect((await take(trace(50, { facet: 'air1' }))).status).toBe(200);
    expect(
      (await take({ op: 'update', tenant_id: 'default', ...trace(50, { facet: 'air2', trace: plan('Rest') }) })).status,
    ).toBe(200);
    await refresh();
    expect(await call('practices?facet=air2')).toMatchObject({ body: { data: [{ practice: 'Rest' }] } });
    expect(
      (await take({ op: 'delete', source: 'consciousness_traces', tenant_id: 'default', id: id(50) })).status,
    ).toBe(200);
    await refresh();
    expect(await call('practices?facet=air2')).toMatchObject({ body: { data: [] } });
  });
});

describe('a person', () => {
  const person = 'usr_private_17';
  const critical = { user_id: person, safety_level: 'critical', facet: 'rare', trace: plan('Call somebody') };

  it('is shown to an admin with all that is held, and the record names them by a digest alone', async () => {
    expect(await take(trace(60, critical), trace(61, { ...critical, safety_level: 'none' }))).toMatchObject({
      status: 200,
    });
    await refresh();
    const held = await server.request(`/api/v1/consciousness/subjects/${person}`, { token: admin });
    const text = await held.text();
    expect([held.status, text.split(id(60)).length > 1, text.split(id(61)).length > 1]).toEqual([200, true, true]);
    const exported = await tessera('export', 'consciousness', person);
    expect([exported.code, exported.out.includes(id(60)), exported.out.includes('Call somebody')]).toEqual([
      0,
      true,
      true,
    ]);
    expect(await call('safety')).toMatchObject({ body: { data: [{ user_id: person, id: id(60) }] } });
    const records = await rows(
      `select distinct action, cardinality(subjects) as subjects, l::text like '%${person}%' as named
       from core.audit_log l where action in ('read.safety', 'subject.export') order by action`,
    );
    expect(records).toEqual([
      { action: 'read.safety', subjects: 1, named: false },
      { action: 'subject.export', subjects: 1, named: false },
    ]);
  });

  it('is after erasing in no row, log, presence, view or kept answer, and a late copy stays out', async () => {
    // Answers that the host has by now, and a change that no refresh has taken in.
    await call('safety');
    await call('facets');
    await take(trace(62, critical));
    expect(await relationsWith(person)).toEqual(
      expect.arrayContaining([
        'consciousness.consciousness_traces',
        'consciousness.safety_events',
        'consciousness.traces_by_facet_unique_users',
      ]),
    );
    const erased = await call(`subjects/${person}`, 'DELETE');
    expect(erased.status).toBe(200);
    expect(JSON.stringify(erased.body)).not.toContain(person);
    expect(await take(trace(63, critical))).not.toMatchObject({ body: { data: { accepted: 1 } } });
    await rows(
      `insert into consciousness.consciousness_traces (tenant_id, id, created_at, user_id, facet, safety_level)
       values ('default', '${id(64)}', now(), '${person}', 'rare', 'critical')`,
    );
    await refresh();
    expect(await call('safety')).toMatchObject({ status: 200, body: { data: [] } });
    expect(JSON.stringify((await call('facets')).body)).not.toContain('rare');
    await rows(`delete from consciousness.consciousness_traces where id = '${id(64)}'`);
    await refresh();
    expect(await relationsWith(person)).toEqual([]);
    expect((await call(`traces/${id(60)}`)).status).toBe(404);
    expect(await tessera('export', 'consciousness', person)).toMatchObject({ code: 0, out: '' });
  });

  it('is erased from the command line as well', async () => {
    await take(trace(70, { user_id: 'usr_other_18' }));
    const erased = await tessera('erase', 'consciousness', 'usr_other_18', '--json');
    expect([erased.code, JSON.parse(erased.out)]).toEqual([
      0,
      expect.objectContaining({
        module: 'consciousness',
        relations: expect.arrayContaining([
          { relation: 'consciousness.consciousness_traces', kind: 'source', action: 'deleted', rows: 1 },
        ]),
      }),
    ]);
    expect(await relationsWith('usr_other_18')).toEqual([]);
  });

  it('is not to be had by others', async () => {
    const member = await token({ role: 'authenticated', sub: 'ann', tenants: ['default'] }, secret);
    for (const [path, method] of [
      ['subjects/usr_ann', 'GET'],
      ['subjects/usr_ann', 'DELETE'],
      [`traces/${id(1)}`, 'GET'],
    ] as const) {
      expect((await call(path, method, undefined, member)).status).toBe(403);
    }
  });
});

/** Tables of the module and of the host that hold this text anywhere. */
async function relationsWith(text: string): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('consciousness', 'consciousness_private', 'core') and c.relkind in ('r', 'm', 'p')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const hits = await rows(`select 1 from ${name} as x where x::text like '%' || $1 || '%' limit 1`, [text]);
    if (hits.length > 0) found.push(name);
  }
  return found;
}
