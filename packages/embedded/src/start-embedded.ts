import { mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { findBinaries } from './binaries.js';
import { adminUrl, loginUrl, readConnection } from './connection-file.js';
import { EmbeddedInUse } from './errors.js';
import { type Hold, answers, takeHold } from './hold.js';
import { chooseIdentity } from './identity.js';
import { checkVersion, provision } from './initialise.js';
import { type Launch, type Running, launch, startOn } from './launch.js';
import { endPostmaster, isAlive, send } from './postmaster.js';
import { whileStarting } from './start-lock.js';
import { until } from './until.js';

/** How an embedded server is started. */
export interface EmbeddedOptions {
  /** PostgreSQL's own directory (PGDATA). Addresses, passwords and log are kept next to it, in its parent. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; default: the one of the last start if it is free, else any free one. */
  readonly port?: number;
  /** Gets one line per event worth telling. */
  readonly log?: (line: string) => void;
  /** Start it again, on the same port, when it dies. Default true. */
  readonly supervise?: boolean;
  /** False gives up durability for speed; for tests only. Default true. */
  readonly durable?: boolean;
}

/** A running embedded PostgreSQL, held by this process. */
export interface EmbeddedPostgres {
  /** Login `tessera`: owns the database, has CREATEROLE, is no superuser. */
  readonly url: string;
  /** Superuser, database `postgres`: provisioning and tests only. */
  readonly adminUrl: string;
  readonly port: number;
  /** Process of the server; changes when the supervisor starts it again. */
  readonly pid: number;
  /** It ran already, left over by a process that was killed. */
  readonly adopted: boolean;
  /** Adds a listener for a death that was not asked for. */
  onExit(listener: () => void): void;
  /** Fast shutdown; resolves when the process is gone. Close pools first. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL, or takes over the one that a killed process left on the same directory.
 *
 * @throws EmbeddedPostgresError (one of its classes) with one line for the terminal.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = absolute(options.dataDir);
  checkVersion(dataDir);
  const log = options.log ?? (() => undefined);
  const identity = chooseIdentity(dataDir, findBinaries());
  const settings: Launch = { dataDir, identity, durable: options.durable ?? true, port: options.port, log };
  const { running, hold } = await whileStarting(dataDir, () => launchHeld(settings));
  if (running.adopted) log(`took over PostgreSQL of an earlier run (process ${running.pid})`);

  const listeners: (() => void)[] = [];
  let pid = running.pid;
  let held: Hold = hold;
  let stopping = false;
  const isStopping = (): boolean => stopping;
  let reviving: Promise<void> = Promise.resolve();
  const onProcessExit = (): void => send(pid, 'SIGINT');
  process.once('exit', onProcessExit);

  const watch = (): void =>
    held.onLost(() => {
      reviving = lost();
    });

  async function lost(): Promise<void> {
    // A dying server closes its connections a moment before its process is gone.
    const died = await until(() => isStopping() || !isAlive(pid), 1_000, 20);
    if (isStopping()) return;
    if (died) {
      log(`PostgreSQL (process ${pid}) ended unexpectedly`);
      for (const listener of listeners) listener();
    }
    if (options.supervise === false) return;
    for (let wait = 100; ; wait = Math.min(wait * 2, 5000)) {
      if (isStopping()) return;
      try {
        await revive();
        return;
      } catch (error) {
        log(`PostgreSQL is not back yet: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(wait);
      }
    }
  }

  async function revive(): Promise<void> {
    if (!isAlive(pid)) {
      pid = await startOn({ dataDir, identity, durable: settings.durable, connection: running.connection });
      log(`PostgreSQL is up again (process ${pid}, port ${running.connection.port})`);
    }
    held = await takeHold(running.connection, dataDir);
    watch();
  }

  watch();
  return {
    url: loginUrl(running.connection),
    adminUrl: adminUrl(running.connection),
    port: running.connection.port,
    adopted: running.adopted,
    get pid() {
      return pid;
    },
    onExit(listener) {
      listeners.push(listener);
    },
    async stop() {
      stopping = true;
      process.removeListener('exit', onProcessExit);
      await reviving;
      await held.release();
      await endPostmaster(pid);
    },
  };
}

async function launchHeld(settings: Launch): Promise<{ running: Running; hold: Hold }> {
  const running = await launch(settings);
  try {
    const hold = await takeHold(running.connection, settings.dataDir);
    await provision(running.connection);
    return { running, hold };
  } catch (error) {
    if (!(error instanceof EmbeddedInUse) && !running.adopted) await endPostmaster(running.pid);
    throw error;
  }
}

/** URL of the server that another process runs on this data directory, if it answers. For commands beside a server. */
export async function findEmbedded(dataDir: string): Promise<string | undefined> {
  const path = absolute(dataDir);
  const connection = readConnection(path);
  return connection && (await answers(connection, path)) ? loginUrl(connection) : undefined;
}

/** Makes the parent, and says where it really is: PostgreSQL reports its directory without symbolic links. */
function absolute(dataDir: string): string {
  const path = resolve(dataDir);
  // Root gives the server to another user, who must be able to pass through; the files in it are private by themselves.
  mkdirSync(dirname(path), { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return join(realpathSync(dirname(path)), basename(path));
}
