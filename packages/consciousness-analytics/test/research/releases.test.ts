import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Principal } from '@tessera/db-core';
import { pseudonymOf, type Row } from '@tessera/module-kit';
import { consciousnessAnalytics } from '../../src/index.js';
import { everybody, population } from './population.js';
import { admin, asking, grouped, openResearch, researcher, type ResearchFixture } from './research-fixture.js';

let world: ResearchFixture;
const lab = researcher('lab');

beforeAll(async () => {
  world = await openResearch();
});
afterAll(() => world.close());
beforeEach(() => world.fill(population()));

async function ask(path: string, id: string, caller: Principal, query = '') {
  const read = consciousnessAnalytics.reads.find((each) => each.path === path);
  if (!read) throw new Error(`no read ${path}`);
  const answer = await world.reads.answer(consciousnessAnalytics, read, { query, path: { id } }, caller);
  if ('body' in answer) return { ...answer.body, headers: answer.headers, rows: answer.body.data as readonly Row[] };
  throw new Error('no JSON');
}

async function make(changes: Parameters<typeof asking>[0] = {}): Promise<string> {
  const { id } = await world.desk().make(admin, asking({ codes: ['three-breaths', 'grounding.first'], ...changes }));
  if (id === null) throw new Error('was only counted');
  return id;
}

const released = (): Promise<Row[]> => world.rows<Row>('select * from consciousness.research_release_traces');
const files = (): Promise<string[]> => readdir(world.keys.path).catch(() => []);
const traces = 'research/releases/:id/traces';

it('shows its recipient every row once, in the order of random ids, with the data sheet', async () => {
  const id = await make();
  const seen: Row[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null; page++) {
    const answer: Awaited<ReturnType<typeof ask>> = await ask(
      traces,
      id,
      lab,
      `limit=700${page === 0 ? '' : `&cursor=${cursor}`}`,
    );
    expect(answer.headers).not.toHaveProperty('etag');
    expect(answer.meta).toMatchObject({ data_sheet: { id, k: 5, recipient: 'lab', period_from: '2026-03-01' } });
    seen.push(...answer.rows);
    cursor = answer.meta.next_cursor ?? null;
  }
  const ids = seen.map((row) => String(row['id']));
  expect(ids).toEqual([...new Set(ids)].sort());
  const [sheet] = await world.rows<Row>('select * from consciousness.research_releases');
  expect(sheet).toMatchObject({ rows_released: seen.length, made_by: admin.principal.subject });
  expect(new Set(seen.flatMap((row) => row['practices'] as object[]).map((step) => JSON.stringify(step)))).toEqual(
    new Set(['{"kind":"practice"}', '{"code":"three-breaths","kind":"practice"}']),
  );
  expect(new Set(seen.flatMap((row) => row['rules_fired'] as string[]))).toEqual(new Set(['grounding.first']));
});

it('names the data sheet of an export in its Link header', async () => {
  const id = await make();
  const read = consciousnessAnalytics.reads.find(({ path }) => path === traces);
  if (!read) throw new Error('no read');
  const raw = { query: 'format=csv', path: { id } };
  const answer = await world.reads.answer(consciousnessAnalytics, read, raw, lab);
  expect(answer.headers).toMatchObject({
    link: `</api/v1/consciousness/research/releases/${id}>; rel="describedby"`,
  });
  if (!('stream' in answer)) throw new Error('no stream');
  let text = '';
  for await (const part of answer.stream) text += String(part);
  expect(text.split('\r\n')[0]).toBe(
    'tenant_id,id,created_at,anonymized_user_id,facet,mode,confidence,safety_level,latency_ms,practices,rules_fired',
  );
  expect(text.trim().split('\r\n')).toHaveLength(1 + (await released()).length);
});

it('shows another researcher nothing, and the view the newest release of the caller', async () => {
  const id = await make();
  const other = researcher('other-lab');
  await expect(ask(traces, id, other)).rejects.toMatchObject({ status: 404 });
  await expect(ask('research/releases/:id', id, other)).rejects.toMatchObject({ status: 404 });
  expect((await ask('research/releases', '', other)).rows).toEqual([]);
  const view = (caller: Principal): Promise<Row[]> =>
    world.db.withRls(caller, (sql) => sql.query<Row>('select * from consciousness.analytics_anonymized_traces'));
  expect(await view(other)).toEqual([]);
  const rows = await view(lab);
  expect(rows).toHaveLength((await released()).length);
  expect(Object.keys(rows[0] ?? {})).toEqual([
    ...['tenant_id', 'id', 'created_at', 'anonymized_user_id', 'facet', 'mode', 'confidence', 'safety_level'],
    ...['latency_ms', 'practices', 'rules_fired'],
  ]);
  expect(await view(admin.principal)).toHaveLength(rows.length);
});

it('keeps the key in a file for the server only, and names persons by it', async () => {
  const id = await make();
  const [{ key_id } = { key_id: '' }] = await world.rows<{ key_id: string }>(
    'select key_id from consciousness.research_releases where id = $1::uuid',
    [id],
  );
  expect(await files()).toEqual([`${key_id}.key`]);
  expect((await stat(join(world.keys.path, `${key_id}.key`))).mode & 0o777).toBe(0o600);
  const key = (await world.keys.read(key_id)) ?? Buffer.alloc(0);
  const names = new Set(everybody.map((person) => pseudonymOf(key, 'default', person)));
  const rows = await released();
  expect(rows.every((row) => names.has(String(row['anonymized_user_id'])))).toBe(true);
});

it('ends with its time: nothing is shown from then on, and the sweep destroys rows and key', async () => {
  const id = await make();
  await world.rows('update consciousness.research_releases set expires_at = now()');
  for (const caller of [lab, admin.principal])
    await expect(ask(traces, id, caller)).rejects.toMatchObject({ status: 404 });
  expect((await released()).length).toBeGreaterThan(0);
  expect(await world.desk().sweep()).toBe(1);
  expect(await released()).toEqual([]);
  expect(await files()).toEqual([]);
  const { data } = await ask('research/releases/:id', id, lab);
  expect(data).toMatchObject({ id, state: 'expired', key_destroyed_at: expect.anything() });
  expect(await world.desk().sweep()).toBe(0);
});

it('is ended by an admin at once, and again without harm', async () => {
  const id = await make();
  expect(await world.desk().expire(admin, id)).toBe(true);
  expect([await released(), await files()]).toEqual([[], []]);
  expect(await world.desk().expire(admin, id)).toBe(true);
  expect(await world.desk().expire(admin, '00000000-0000-4000-8000-000000000000')).toBe(false);
  const records = await world.rows<{ action: string; outcome: string }>(
    "select action, outcome from core.audit_log where object = $1 and action like 'research.%' order by id",
    [id],
  );
  expect(records.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
    ...['research.release started', 'research.release succeeded'],
    ...['research.expire started', 'research.expire succeeded', 'research.expire started', 'research.expire succeeded'],
  ]);
});

it('releases no day twice, to nobody, not even when the first release has expired', async () => {
  const id = await make({ from: '2026-03-05', to: '2026-03-20' });
  const again = { code: 'days_released_before', status: 409 };
  await expect(make({ from: '2026-03-19', k: 6 })).rejects.toMatchObject(again);
  await expect(make({ from: '2026-03-01', to: '2026-03-06', recipient: 'other-lab' })).rejects.toMatchObject(again);
  await expect(make({ tenants: ['default'], fields: ['facet'] })).rejects.toMatchObject(again);
  await world.desk().expire(admin, id);
  await expect(make({ timeStep: 'month' })).rejects.toMatchObject(again);
  expect(await files()).toEqual([]);
  await expect(make({ from: '2026-03-20' })).resolves.toEqual(expect.any(String));
});

it('counts beforehand without releasing anything', async () => {
  const counted = await world.desk().make(admin, asking({ preview: true }));
  expect(counted.id).toBeNull();
  expect([await released(), await files()]).toEqual([[], []]);
  const made = await world.desk().make(admin, asking());
  expect(made).toEqual({ ...counted, id: made.id });
});

it('leaves no key behind where nothing can be released', async () => {
  await expect(make({ k: 61 })).rejects.toMatchObject({ code: 'nothing_to_release', status: 422 });
  expect(await files()).toEqual([]);
});

it('loses an erased person, others drawn by lot, and groups that are too small then', async () => {
  const id = await make();
  const [{ key_id } = { key_id: '' }] = await world.rows<{ key_id: string }>(
    'select key_id from consciousness.research_releases',
  );
  const key = (await world.keys.read(key_id)) ?? Buffer.alloc(0);
  const person = everybody[7] ?? '';
  const pseudonym = pseudonymOf(key, 'default', person);
  const before = await released();
  const own = before.filter((row) => row['anonymized_user_id'] === pseudonym).length;
  expect(own).toBeGreaterThan(0);
  const receipt = await world.erase(person);
  const after = await released();
  expect(receipt.relations).toContainEqual({
    relation: 'consciousness.research_release_traces',
    kind: 'table',
    action: 'deleted',
    rows: own,
  });
  expect(receipt.remains).toContainEqual(
    expect.objectContaining({
      relation: 'consciousness.research_release_traces',
      rows: before.length - after.length - own,
    }),
  );
  const gone = new Set(before.map((row) => row['anonymized_user_id']));
  for (const row of after) gone.delete(row['anonymized_user_id']);
  expect(gone.has(pseudonym)).toBe(true);
  expect(gone.size).toBeGreaterThanOrEqual(5);
  const groups = grouped(after, (row) =>
    JSON.stringify([row['created_at'], row['facet'], row['mode'], row['safety_level']]),
  );
  for (const group of groups.values())
    expect(new Set(group.map((row) => row['anonymized_user_id'])).size).toBeGreaterThanOrEqual(5);
  const { data } = await ask('research/releases/:id', id, lab);
  expect(data).toMatchObject({ rows_released: after.length, rows_withdrawn: before.length - after.length });
});

it('erases nobody where the key of a release is elsewhere, and says which', async () => {
  const id = await make();
  const [name = ''] = await files();
  await world.keys.destroy(name.replace('.key', ''));
  await expect(world.erase(everybody[9] ?? '')).rejects.toMatchObject({
    code: 'pseudonym_unknown',
    message: expect.stringContaining(id),
  });
  const [{ n } = { n: 0 }] = await world.rows<{ n: number }>(
    'select count(*) as n from consciousness.consciousness_traces where user_id = $1',
    [everybody[9]],
  );
  expect(n).toBeGreaterThan(0);
  await world.desk().expire(admin, id);
  await expect(world.erase(everybody[9] ?? '')).resolves.toBeDefined();
});
