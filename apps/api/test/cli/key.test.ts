import { userInfo } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, migrate } from '@tessera/db-core';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { analyticsModules } from '../../src/analytics.modules.js';
import { runCli } from '../../src/cli/run-cli.js';

const dataDir = mkdtempSync(join(tmpdir(), 'tessera-key-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, analyticsModules);
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

async function key(...words: string[]): Promise<{ code: number | undefined; out: string; err: string }> {
  let out = '';
  let err = '';
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const environment = { TESSERA_DATA_DIR: dataDir, DATABASE_URL: database.url };
  const code = await runCli(['key', ...words], environment, streams);
  return { code, out, err };
}

const importer = ['--name', 'importer', '--role', 'service_role', '--scopes', 'ingest', '--modules', 'action'];

it.each([['create'], ['list'], ['revoke']])('%s --help teaches with an example', async (command) => {
  const { code, out } = await key(command, '--help');
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`Examples:\\n.*\\$ tessera key ${command}`));
});

it('makes, lists and revokes', async () => {
  const made = await key('create', ...importer, '--expires', '365d');
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^tsk_[0-9a-f]{16}\.[\w-]{43}\n$/);
  const [prefix = ''] = made.out.split('.');
  const listed = await key('list', '--name', 'importer', '--json');
  expect(JSON.parse(listed.out)).toEqual([
    expect.objectContaining({
      prefix,
      state: 'live',
      role: 'service_role',
      modules: ['action'],
      created_by: userInfo().username,
    }),
  ]);
  expect(listed.out).not.toContain(made.out.trim());
  // Whoever pastes the whole key by mistake does not spread its secret.
  const ended = await key('revoke', made.out.trim());
  expect([ended.code, ended.out]).toEqual([0, `${prefix} (importer) is revoked.\n`]);
  expect((await key('list', '--state', 'live')).out).toBe('There is none.\n');
  expect((await key('list')).out).toMatch(new RegExp(`prefix +name .*\\n${prefix} +importer +revoked`));
});

it('is in the audit log as an act of the owner', async () => {
  const db = await Database.open({ url: database.url, poolSize: 1 });
  const rows = await db.asOwner(
    (sql) =>
      sql.query<{ role: string; action: string }>('select distinct role, action from core.audit_log order by action'),
    { maintenance: true },
  );
  await db.close();
  expect(rows).toEqual([
    { role: 'owner', action: 'key.create' },
    { role: 'owner', action: 'key.revoke' },
  ]);
});

it.each([
  [
    'a scope of another role',
    ['create', ...importer.slice(0, 4), '--scopes', 'admin'],
    /--scopes admin is for the role admin/,
  ],
  ['a role there is not', ['create', '--name', 'a', '--role', 'root', '--scopes', 'read'], /--role must be one of/],
  ['no tenant', ['create', '--name', 'a', '--role', 'authenticated', '--scopes', 'read'], /--tenants must name/],
  [
    'a life too long',
    ['create', ...importer, '--expires', '800d'],
    /--expires 800 is not a whole number from 1 to 730/,
  ],
  ['no name', ['create', '--role', 'admin', '--scopes', 'read'], /--name/],
  ['a key there is not', ['revoke', 'tsk_0000000000000000'], /there is no key/],
  ['a state there is not', ['list', '--state', 'dead'], /is none of live, expired, revoked/],
  ['a word too many', ['make'], /unknown command/],
])('%s is one line and exit code 2', async (_name, words, text) => {
  const { code, err, out } = await key(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(text);
});
