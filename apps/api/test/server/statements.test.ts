import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

const folder = temporaryFolder();
const environment = { TESSERA_DEMO: 'off', TESSERA_MODULES: 'consciousness' };
const person = 'grace.hopper@example.org';
let server: ServerProcess;

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
}, 60_000);

const ask = async (
  query = '',
): Promise<{ status: number; code?: string; detail?: string; errors?: object[]; data?: Row[] }> => {
  const response = await server.request(`/api/v1/statements${query}`);
  return { ...((await response.json()) as object), status: response.status };
};

interface Row {
  readonly statement: string;
  readonly role: string;
  readonly calls: number;
  readonly total_ms: number;
  readonly mean_ms: number;
}

async function asAdministrator(statement: string): Promise<void> {
  const address = (name: string): URL => new URL(readFileSync(join(folder, '.tessera', name), 'utf8').trim());
  const admin = address('database.admin.url');
  admin.pathname = address('database.url').pathname;
  const client = new pg.Client(admin.href);
  await client.connect();
  await client.query(statement);
  await client.end();
}

it('says what is missing, then what took most time', async () => {
  server = await (await ServerProcess.start(folder, environment)).ready();
  expect(await ask()).toMatchObject({
    status: 409,
    code: 'statements_unavailable',
    detail: expect.stringContaining('create extension pg_stat_statements') as string,
  });
  await asAdministrator('create extension pg_stat_statements; grant pg_read_all_stats to tessera');
  expect((await server.request('/api/v1/consciousness/facets')).status).toBe(200);
  await server.request(`/api/v1/consciousness/subjects/${person}?tenant_id=default`);
  const { status, data = [] } = await ask('?order=total_ms&limit=500');
  expect(status).toBe(200);
  expect(data.map(({ role }) => role)).toEqual(expect.arrayContaining(['tessera', 'tessera_admin']));
  expect(data.map(({ total_ms }) => total_ms)).toEqual(data.map(({ total_ms }) => total_ms).sort((a, b) => b - a));
  expect(data.some(({ statement }) => statement.includes('core.refresh_module_logged($1'))).toBe(true);
  expect(JSON.stringify(data)).not.toContain(person);
  expect((await ask('?limit=1')).data).toHaveLength(1);
}, 180_000);

it.each([
  ['?order=name', 'order'],
  ['?limit=0', 'limit'],
  ['?lmit=5', 'lmit'],
])('refuses %s, naming the parameter', async (query, field) => {
  expect(await ask(query)).toMatchObject({ status: 400, code: 'invalid_input', errors: [{ field }] });
});
