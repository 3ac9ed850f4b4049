import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';

import { EmbeddedStartFailed } from './errors.js';
import { type Identity, commandOf, credentials } from './identity.js';
import { until } from './until.js';

/** What `postmaster.pid` says of a running (or killed) server. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
}

const LOG_KEPT_BYTES = 10 * 1024 * 1024;

/** Reads `postmaster.pid`. The file is PostgreSQL's own interlock: it is read here and never removed. */
export function readPostmasterFile(dataDir: string): PostmasterFile | undefined {
  const path = join(dataDir, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Math.abs(Number(lines[0]));
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0) } : undefined;
}

/** Does PostgreSQL take this number for a live process? It also counts one that ended and was not collected yet. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Is a process of that number alive, ours or not? One that ended and waits to be collected is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return !existsSync('/proc/self/stat');
  }
}

/**
 * Is the process PostgreSQL on this data directory? A number from an old `postmaster.pid` may have gone to a stranger.
 * Where the system does not tell (no /proc), a live process counts as PostgreSQL.
 */
export function isPostmasterOf(dataDir: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataDir);
    } catch {
      return false;
    }
  }
}

/** PostgreSQL's own log, next to the data directory. */
export function logFile(dataDir: string): string {
  return join(dirname(dataDir), 'postgres.log');
}

/**
 * Starts `postgres` in a session of its own, so that Ctrl-C reaches only Node, which then closes its connections first.
 * Output goes to a file, not to a pipe: a pipe would break, and PostgreSQL with it, when Node is killed.
 */
export function spawnPostmaster(identity: Identity, dataDir: string, port: number, durable: boolean): ChildProcess {
  const log = logFile(dataDir);
  if (existsSync(log) && statSync(log).size > LOG_KEPT_BYTES) renameSync(log, `${log}.1`);
  const output = openSync(log, 'a', 0o600);
  const settings = Object.entries(settingsFor(port, durable)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, args] = commandOf(identity, identity.binaries.postgres, ['-D', dataDir, ...settings]);
  const child = spawn(program, args, {
    ...credentials(identity),
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', output, output],
    // The host's PG* and locale variables are for clients; the server's answers come from its settings alone.
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  });
  closeSync(output);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

/** An eighth of the memory this process may use, 128 MB to 2 GB: what is touched by refreshes stays there. Memory is taken as it is used. */
function bufferMegabytes(): number {
  const limit = process.constrainedMemory();
  const bytes = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return Math.round(Math.min(2048, Math.max(128, bytes / 8 / 1024 / 1024)));
}

function settingsFor(port: number, durable: boolean): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${durable ? bufferMegabytes() : 128}MB`,
    jit: 'off',
    autovacuum: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    client_connection_check_interval: '500ms',
    shared_preload_libraries: 'pg_stat_statements',
    password_encryption: 'scram-sha-256',
    log_line_prefix: '%m [%p] %q%a ',
    ...(durable
      ? // After a checkpoint each page is written whole once: not before every other refresh.
        { synchronous_commit: 'on', checkpoint_timeout: '15min', max_wal_size: '2GB' }
      : {
          fsync: 'off',
          full_page_writes: 'off',
          synchronous_commit: 'off',
          wal_level: 'minimal',
          max_wal_senders: '0',
        }),
  };
}

/** The line of PostgreSQL's log that says why it ended. */
export function lastComplaint(dataDir: string): string {
  if (!existsSync(logFile(dataDir))) return 'it wrote no log';
  const lines = readFileSync(logFile(dataDir), 'utf8').trimEnd().split('\n').slice(-40).reverse();
  return lines.find((line) => /FATAL|PANIC|ERROR|error/.test(line)) ?? lines[0] ?? 'it wrote no log';
}

/**
 * Ends a server and waits until it is gone: fast shutdown (running transactions are rolled back, data is flushed), and
 * an immediate one, which recovers at the next start, where that takes longer than `patienceMs`.
 */
export async function endPostmaster(pid: number, patienceMs = 30_000): Promise<void> {
  send(pid, 'SIGINT');
  if (await until(() => !isAlive(pid), patienceMs)) return;
  send(pid, 'SIGQUIT');
  if (await until(() => !isAlive(pid), 10_000)) return;
  throw new EmbeddedStartFailed(`PostgreSQL (process ${pid}) does not end: stop it by hand`);
}

export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone, which is what was asked for.
  }
}
