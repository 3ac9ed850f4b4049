import { existsSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  freePort,
  pause,
  processesOf,
  removeFolder,
  ServerProcess,
  temporaryFolder,
  until,
} from '../support/server-process.js';

const folders: string[] = [];
const folder = (): string => {
  const made = temporaryFolder();
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach(removeFolder));

const off = { TESSERA_DEMO: 'off' };

/** What still runs in the folder; PostgreSQL's own children end a moment after it. */
async function gone(path: string): Promise<string[]> {
  await until(5000, () => processesOf(path).length === 0);
  return processesOf(path);
}

it('SIGTERM ends it with code 0 and leaves no process; a second start keeps data and secret', async () => {
  const place = folder();
  const first = await (await ServerProcess.start(place, off)).ready();
  const token = first.adminToken;
  expect(statSync(join(place, '.tessera', 'admin.token')).mode & 0o777).toBe(0o600);
  expect(statSync(join(place, '.tessera', 'jwt.secret')).mode & 0o777).toBe(0o600);
  expect(first.log).toContain(`Tessera is ready: ${first.url}`);
  expect(first.log).toContain(`${first.url}/#token=`);
  expect(first.log).toContain('migration to be applied');
  expect(first.log).not.toContain('migrating');
  expect((await first.stop()).code).toBe(0);
  expect(await gone(place)).toEqual([]);

  const second = await (await ServerProcess.start(place, off)).ready();
  expect((await second.request('/api/v1/modules', { token })).status).toBe(200);
  expect((await second.stop('SIGINT')).code).toBe(0);
  expect(await gone(place)).toEqual([]);
}, 120_000);

it('SIGTERM in the middle of a start leaves no process', async () => {
  for (const after of [300, 1200, 2500]) {
    const place = folder();
    const server = await ServerProcess.start(place, off);
    await pause(after);
    await server.stop();
    expect(await gone(place)).toEqual([]);
  }
}, 120_000);

it('after kill -9 of the server the next start takes PostgreSQL over', async () => {
  const place = folder();
  const first = await (await ServerProcess.start(place, off)).ready();
  const postgres = first.postgresPid;
  await first.stop('SIGKILL');
  const second = await (await ServerProcess.start(place, off)).ready();
  expect(second.postgresPid).toBe(postgres);
  expect((await second.stop()).code).toBe(0);
  expect(await gone(place)).toEqual([]);
}, 120_000);

it('the server ends when the process that started it is gone', async () => {
  const place = folder();
  const parent = await ServerProcess.start(folder(), { ...off, PORT: '0' });
  const pid = parent.child.pid ?? 0;
  const server = await (await ServerProcess.start(place, { ...off, TESSERA_PARENT_PID: String(pid) })).ready();
  await parent.stop('SIGTERM');
  expect((await server.ended).code).toBe(0);
  expect(await gone(place)).toEqual([]);
}, 120_000);

describe('what keeps it from starting is one line and exit code 1', () => {
  const oneLine = async (
    environment: Record<string, string>,
    message: RegExp,
    words: readonly string[] = [],
    place = folder(),
  ): Promise<void> => {
    const server = await ServerProcess.start(place, environment, words);
    const { code, errors } = await server.ended;
    expect(errors).toMatch(message);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
    expect(await gone(place)).toEqual([]);
  };

  it('a misspelt variable', () =>
    oneLine({ TESSERA_MODULS: 'action' }, /^tessera: TESSERA_MODULS: .*TESSERA_MODULES\?/));
  it('a bad value', () => oneLine({ PORT: 'http' }, /^tessera: PORT: "http"/));
  it('an open server', () => oneLine({ HOST: '0.0.0.0' }, /^tessera: HOST: 0\.0\.0\.0 is not a loopback address/));
  it('a database that is not there', async () =>
    oneLine(
      { DATABASE_URL: `postgresql://u:hidden@127.0.0.1:${await freePort()}/app` },
      /^tessera: (?!.*hidden).*ECONNREFUSED/,
    ));
  it('migrations pending with --no-migrate', () =>
    oneLine(off, /^tessera: migration .* has not been applied; run: tessera migrate/, ['--no-migrate']));
  it('an analytics table that is not there', () =>
    oneLine({ ...off, TESSERA_ACTION_ACTION_RESULTS_TABLE: 'public.nowhere' }, /^tessera: .*public\.nowhere/));

  it('a port in use', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await oneLine({ ...off, PORT: String(port) }, /^tessera: PORT: .* is in use/);
    await new Promise((resolve) => blocker.close(resolve));
  });

  it('a data directory that is a file', async () => {
    const place = folder();
    writeFileSync(join(place, 'data'), '');
    await oneLine(
      { ...off, TESSERA_DATA_DIR: 'data' },
      /^tessera: TESSERA_DATA_DIR: .*data cannot be written/,
      [],
      place,
    );
    expect(existsSync(join(place, 'data'))).toBe(true);
  });
});
