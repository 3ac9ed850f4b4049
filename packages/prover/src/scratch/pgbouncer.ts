import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { makeScratchFolder, PID_FILE } from './scratch-folder.js';

/** A pgbouncer in transaction mode before one database. */
export interface Pgbouncer {
  readonly version: string;
  readonly url: string;
  stop(): Promise<void>;
}

/** Fewer connections to the server than callers at a time, so that each serves all of them in turn. */
const connections = 3;
const nobody = 65_534;

/** Starts it; null where the package is not installed. */
export async function startPgbouncer(databaseUrl: string): Promise<Pgbouncer | null> {
  const version = installed();
  if (version === null) return null;
  const target = new URL(databaseUrl);
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(await freePort());
  const folder = makeScratchFolder('pgbouncer');
  const { child, ended } = launch(folder, configuration(folder, target, url.port));
  const onExit = (): void => void child.kill('SIGTERM');
  process.once('exit', onExit);
  const stop = async (): Promise<void> => {
    process.off('exit', onExit);
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(url.href, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { version, url: url.href, stop };
}

function configuration(folder: string, target: URL, port: string): Readonly<Record<string, string>> {
  const name = target.pathname.slice(1);
  const quoted = (text: string): string => `"${decodeURIComponent(text).replaceAll('"', '""')}"`;
  return {
    'users.txt': `${quoted(target.username)} ${quoted(target.password)}\n`,
    'pgbouncer.ini': [
      '[databases]',
      `${name} = host=${target.hostname} port=${target.port || '5432'} dbname=${name}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      `pidfile = ${join(folder, PID_FILE)}`,
      'unix_socket_dir =',
      'auth_type = plain',
      `auth_file = ${join(folder, 'users.txt')}`,
      'pool_mode = transaction',
      `default_pool_size = ${connections}`,
      'max_client_conn = 100',
      '',
    ].join('\n'),
  };
}

function installed(): string | null {
  try {
    return (
      execFileSync('pgbouncer', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        .split('\n')[0]
        ?.trim() ?? null
    );
  } catch {
    return null;
  }
}

/** It refuses to run as root. */
function launch(
  folder: string,
  files: Readonly<Record<string, string>>,
): { child: ChildProcess; ended: Promise<unknown> } {
  const asRoot = process.getuid?.() === 0;
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    if (asRoot) chownSync(join(folder, name), nobody, nobody);
  }
  if (asRoot) chownSync(folder, nobody, nobody);
  const identity = asRoot ? { uid: nobody, gid: nobody } : {};
  const child = spawn('pgbouncer', [join(folder, 'pgbouncer.ini')], { stdio: 'ignore', ...identity });
  return { child, ended: once(child, 'exit') };
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
