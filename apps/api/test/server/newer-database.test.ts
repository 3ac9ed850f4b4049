import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { analyticsModules } from '../../src/analytics.modules.js';
import { pendingNames } from '../../src/start/pending-names.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { token } from '../support/tokens.js';

const secret = 'the secret of this test, at least thirty-two bytes';
const folders = [temporaryFolder(), temporaryFolder()] as const;
const definitions = analyticsModules.filter(({ name }) => name === 'action');
let database: TestDatabase;
let old: ServerProcess;

const environment = (): Record<string, string> => ({
  DATABASE_URL: database.url,
  TESSERA_JWT_SECRET: secret,
  TESSERA_MODULES: 'action',
});

/** What a later version does to a database, by the rules of docs/deploy.md: it adds, and takes nothing away. */
async function migrateFurther(): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(`alter table action.action_results add column added_later text default 'x'`);
  await client.query(`insert into action.migrations (timestamp, name) values (1999999999999, 'action-later')`);
  await client.end();
}

beforeAll(async () => {
  database = await createTestDatabase();
  old = await (await ServerProcess.start(folders[0], environment())).ready();
}, 120_000);

afterAll(async () => {
  await old.stop();
  await database.drop();
  folders.forEach(removeFolder);
}, 60_000);

it('a server that runs goes on serving a database that a later version has migrated; one that starts refuses', async () => {
  expect(await pendingNames(database.url, definitions)).toEqual([]);
  await migrateFurther();
  expect(await pendingNames(database.url, definitions)).toEqual([]);

  const admin = await token({ role: 'admin', sub: 'root', organizations: undefined }, secret);
  const ask = async (path: string, method = 'GET'): Promise<number> =>
    (await old.request(`/api/v1/action/${path}`, { method, token: admin })).status;
  expect(await ask('refresh', 'POST')).toBe(200);
  expect(await ask('actions/hourly')).toBe(200);
  expect((await fetch(`${old.url}/health/ready`)).status).toBe(200);

  for (const words of [[], ['--no-migrate']]) {
    const late = await ServerProcess.start(folders[1], environment(), words);
    const { code, errors } = await late.ended;
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(/action-later.*is this program older than the database\?/),
    ]);
  }
}, 120_000);
