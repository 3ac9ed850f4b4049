import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

/** A pgbouncer in transaction mode before one database. */
export interface Pgbouncer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts it with `connections` to the server for all its clients; null where the package is not installed. */
export async function startPgbouncer(databaseUrl: string, connections = 1): Promise<Pgbouncer | null> {
  if (!installed()) return null;
  const target = new URL(databaseUrl);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'tessera-pgbouncer-'));
  const database = target.pathname.slice(1);
  writeFileSync(join(folder, 'users.txt'), `"${target.username}" "${target.password}"\n`);
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    [
      '[databases]',
      `${database} = host=${target.hostname} port=${target.port} dbname=${database}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = plain',
      `auth_file = ${join(folder, 'users.txt')}`,
      'pool_mode = transaction',
      `default_pool_size = ${connections}`,
      'max_client_conn = 50',
      '',
    ].join('\n'),
  );
  const child = launch(folder);
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  try {
    await untilReady(url.href, child);
  } catch (error) {
    child.kill('SIGINT');
    throw error;
  }
  return {
    url: url.href,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function installed(): boolean {
  try {
    execFileSync('pgbouncer', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** It refuses to run as root. */
function launch(folder: string): ChildProcess {
  const nobody = 65_534;
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    for (const file of ['', 'users.txt', 'pgbouncer.ini']) chownSync(join(folder, file), nobody, nobody);
  }
  const identity = asRoot ? { uid: nobody, gid: nobody } : {};
  return spawn('pgbouncer', [join(folder, 'pgbouncer.ini')], { stdio: 'ignore', ...identity });
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries > 100 || child.exitCode !== null) throw error;
      await sleep(50);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
