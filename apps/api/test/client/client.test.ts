import { randomUUID } from 'node:crypto';
import { createClient, type TesseraClient, TesseraProblem } from '@tessera/client';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { token } from '../support/tokens.js';

const secret = 'the secret of this test, at least thirty-two bytes';
const acme = randomUUID();
const folder = temporaryFolder();
let database: TestDatabase;
let server: ServerProcess;
let admin: TesseraClient;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await ServerProcess.start(folder, {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_MODULES: 'action',
  });
  await server.ready();
  const bearer = await token({ role: 'admin', sub: 'root', organizations: undefined }, secret);
  admin = createClient({ url: server.url, token: bearer });
}, 120_000);

afterAll(async () => {
  await server.stop();
  await database.drop();
  removeFolder(folder);
}, 60_000);

it('writes facts, refreshes and reads what comes of them', async () => {
  const executed_at = new Date(Date.now() - 60_000).toISOString();
  const events = (['success', 'success', 'failed'] as const).map((status) => ({
    source: 'action_results' as const,
    id: randomUUID(),
    organization_id: acme,
    job_id: randomUUID(),
    trigger_id: randomUUID(),
    action_type: 'email',
    status,
    duration_ms: 120,
    executed_at,
  }));
  const { data } = await admin.post('/api/v1/action/events', { body: { events } });
  expect(data).toMatchObject({ accepted: 3, errors: [] });
  expect((await admin.post('/api/v1/action/refresh')).data.every(({ success }) => success)).toBe(true);
  const hourly = await admin.get('/api/v1/action/actions/hourly', { query: { hours: 2, organization_id: [acme] } });
  expect(hourly.data.map(({ total_executions }) => total_executions)).toContain(3);
  expect(hourly.meta.source).toBe('view');
});

it('reads a list of several pages', async () => {
  await admin.post('/api/v1/action/refresh');
  const whole = (await admin.get('/api/v1/refreshes', { query: { limit: 500 } })).data.map(({ id }) => id);
  const paged: unknown[] = [];
  for await (const { id } of admin.rows('/api/v1/refreshes', { query: { limit: 3 } })) paged.push(id);
  expect(whole.length).toBeGreaterThan(6);
  expect(paged).toEqual(whole);
});

it('a refusal names code, field and limit', async () => {
  const error = await admin
    .get('/api/v1/action/actions/hourly', { query: { hours: 100_000 } })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TesseraProblem);
  expect(error).toMatchObject({ status: 400, code: 'invalid_input', errors: [{ field: 'hours', value: 100_000 }] });
  await expect(createClient({ url: server.url }).get('/api/v1/modules')).rejects.toMatchObject({ status: 401 });
});

it('fills paths in, and tells what is not there', async () => {
  const wanted = { path: { prefix: 'tsk_0000000000000000' } };
  await expect(admin.delete('/api/v1/keys/{prefix}', wanted)).rejects.toMatchObject({ status: 404, code: 'not_found' });
});
