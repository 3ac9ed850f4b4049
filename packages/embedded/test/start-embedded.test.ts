import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { type EmbeddedPostgres, findEmbedded, startEmbedded } from '../src/index.js';
import { isAlive } from '../src/postmaster.js';
import { ask, scratch } from './holding.js';

describe('startEmbedded', () => {
  let place: ReturnType<typeof scratch>;
  let dataDir: string;
  let server: EmbeddedPostgres | undefined;

  beforeEach(() => {
    place = scratch();
    dataDir = join(place.path, '.tessera', 'postgres');
  });

  afterEach(async () => {
    await server?.stop();
    server = undefined;
    place.remove();
  });

  async function start(): Promise<EmbeddedPostgres> {
    server = await startEmbedded({ dataDir, durable: false });
    return server;
  }

  async function stop(): Promise<void> {
    await server?.stop();
    server = undefined;
  }

  it('gives a login that owns the database, may create roles and is no superuser', async () => {
    const { url } = await start();
    const [role] = await ask(
      url,
      `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         pg_get_userbyid((select datdba from pg_database where datname = current_database())) as owner
       from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({
      name: 'tessera',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: true,
      rolcreatedb: false,
      owner: 'tessera',
    });
    await ask(url, 'create schema mine; create role tessera_probe nologin; grant tessera_probe to current_user');
  });

  it('keeps addresses and passwords in files that only their owner reads', async () => {
    const { url } = await start();
    const file = join(place.path, '.tessera', 'database.url');
    expect(readFileSync(file, 'utf8').trim()).toBe(url);
    for (const name of ['database.url', 'database.admin.url', 'postgres.log']) {
      expect(statSync(join(place.path, '.tessera', name)).mode & 0o777).toBe(0o600);
    }
  });

  it('listens on the loopback address only, with UTC, UTF-8 and scram', async () => {
    const { url } = await start();
    const [settings] = await ask(
      url,
      `select current_setting('listen_addresses') as listen, current_setting('TimeZone') as zone, current_setting('jit') as jit,
         current_setting('client_connection_check_interval') as check, current_setting('server_encoding') as encoding`,
    );
    expect(settings).toEqual({ listen: '127.0.0.1', zone: 'UTC', jit: 'off', check: '500ms', encoding: 'UTF8' });
    await expect(ask(url.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it('leaves no process after stop, and keeps data and port for the next start', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 42 as answer');
    await stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('takes another port when the old one is taken', async () => {
    const first = await start();
    await stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    try {
      const second = await start();
      expect(second.port).not.toBe(first.port);
      expect(await findEmbedded(dataDir)).toBe(second.url);
    } finally {
      squatter.close();
    }
  });

  it('sets new passwords when their files are lost', async () => {
    await ask((await start()).url, 'create table kept as select 1 as one');
    await stop();
    rmSync(join(place.path, '.tessera', 'database.url'));
    expect(await ask((await start()).url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('refuses a data directory of another version in one line, and does not touch it', async () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'PG_VERSION'), '15\n');
    await expect(start()).rejects.toMatchObject({
      code: 'embedded_version_mismatch',
      message: expect.stringMatching(/^.*made by PostgreSQL 15.*$/) as string,
    });
    expect(readFileSync(join(dataDir, 'PG_VERSION'), 'utf8')).toBe('15\n');
  });

  it('finds no server where none runs', async () => {
    expect(await findEmbedded(dataDir)).toBeUndefined();
    await start();
    await stop();
    expect(await findEmbedded(dataDir)).toBeUndefined();
  });

  const root = process.getuid?.() === 0;
  (root ? it : it.failing)(
    'runs for root in a checkout of a normal user, behind a home that others cannot enter',
    async () => {
      const home = join(place.path, 'home');
      mkdirSync(home, { mode: 0o700 });
      chownSync(home, 65_534, 65_534);
      chmodSync(place.path, 0o755);
      const data = join(home, '.tessera');
      mkdirSync(data);
      chownSync(data, 65_534, 65_534);
      dataDir = join(data, 'postgres');
      expect(await ask((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(existsSync(join(dataDir, 'PG_VERSION'))).toBe(true);
    },
  );
});
