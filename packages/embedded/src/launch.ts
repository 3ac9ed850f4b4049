import { spawnSync } from 'node:child_process';

import { type Connection, newConnection, readConnection, writeConnection } from './connection-file.js';
import { EmbeddedInUse, EmbeddedStartFailed } from './errors.js';
import { freePort, isFree } from './free-port.js';
import { answers } from './hold.js';
import { type Identity, commandOf, credentials } from './identity.js';
import { initialise, isInitialised } from './initialise.js';
import {
  endPostmaster,
  isAlive,
  isPostmasterOf,
  isTaken,
  lastComplaint,
  readPostmasterFile,
  send,
  spawnPostmaster,
} from './postmaster.js';
import { until } from './until.js';

/** A server that answers. */
export interface Running {
  readonly pid: number;
  readonly connection: Connection;
  readonly adopted: boolean;
}

/** Where and how a server is started. */
export interface Launch {
  readonly dataDir: string;
  readonly identity: Identity;
  readonly durable: boolean;
  readonly port?: number | undefined;
  readonly log: (line: string) => void;
}

const START_PATIENCE_MS = 60_000;

/** Adopts the server that runs on the data directory already, or starts one; makes the directory where it is missing. */
export async function launch(options: Launch): Promise<Running> {
  return (await adopt(options)) ?? (await start(options));
}

/** After kill -9 of Node its PostgreSQL goes on: take it over if it answers, end it if it does not. */
async function adopt({ dataDir, log }: Launch): Promise<Running | undefined> {
  const file = readPostmasterFile(dataDir);
  if (!file || !isPostmasterOf(dataDir, file.pid)) return undefined;
  const connection = readConnection(dataDir);
  if (connection) {
    const running: Connection = { ...connection, port: file.port || connection.port };
    const answered = await until(async () => !isAlive(file.pid) || (await answers(running, dataDir)), 10_000, 100);
    if (answered && isAlive(file.pid)) {
      if (running.port !== connection.port) writeConnection(dataDir, running);
      return { pid: file.pid, connection: running, adopted: true };
    }
  }
  if (isAlive(file.pid)) {
    log(`PostgreSQL of an earlier run (process ${file.pid}) does not answer: ending it`);
    await endPostmaster(file.pid);
  }
  return undefined;
}

async function start(options: Launch): Promise<Running> {
  const { dataDir, identity, durable } = options;
  const kept = readConnection(dataDir);
  const port = options.port ?? (kept && (await isFree(kept.port)) ? kept.port : await freePort());
  const connection: Connection = kept ? { ...kept, port } : newConnection(port);
  if (!isInitialised(dataDir)) {
    options.log('creating the embedded database…');
    initialise(identity, dataDir, connection);
  } else if (!kept) {
    resetPassword(options, connection);
  }
  writeConnection(dataDir, connection);
  const pid = await startOn({ dataDir, identity, durable, connection });
  return { pid, connection, adopted: false };
}

/**
 * Starts `postgres` on an initialised directory and waits until it answers.
 *
 * @throws EmbeddedStartFailed with the last complaint of its log; EmbeddedInUse when another server has the directory.
 */
export async function startOn(options: {
  dataDir: string;
  identity: Identity;
  durable: boolean;
  connection: Connection;
}): Promise<number> {
  const { dataDir, connection } = options;
  await waitForNumber(dataDir);
  const child = spawnPostmaster(options.identity, dataDir, connection.port, options.durable);
  const pid = child.pid;
  if (pid === undefined) throw new EmbeddedStartFailed('PostgreSQL could not be started: the program does not run');
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const ready = await until(async () => ended() || (await answers(connection, dataDir)), START_PATIENCE_MS);
  if (ready && !ended()) return pid;
  if (!ended()) send(pid, 'SIGQUIT');
  const other = readPostmasterFile(dataDir);
  if (other && other.pid !== pid && isPostmasterOf(dataDir, other.pid)) {
    throw new EmbeddedInUse(`the data directory ${dataDir} is in use by another PostgreSQL (process ${other.pid})`);
  }
  throw new EmbeddedStartFailed(`PostgreSQL did not start: ${lastComplaint(dataDir)}`);
}

/**
 * PostgreSQL refuses to start while the process that `postmaster.pid` names exists. A killed server stays on the list
 * until its parent collects it; a stranger that got its number stays for good.
 */
async function waitForNumber(dataDir: string): Promise<void> {
  const file = readPostmasterFile(dataDir);
  if (!file || isPostmasterOf(dataDir, file.pid)) return;
  if (await until(() => !isTaken(file.pid), 15_000, 50)) return;
  throw new EmbeddedStartFailed(
    `${dataDir}/postmaster.pid names process ${file.pid}, which is another program now: end that one, or start again after a while`,
  );
}

/** The address files are lost, the data is not: sets the superuser's password in single-user mode. */
function resetPassword({ dataDir, identity, log }: Launch, connection: Connection): void {
  log('the passwords of the embedded database are lost: setting new ones');
  const [program, args] = commandOf(identity, identity.binaries.postgres, ['--single', '-D', dataDir, 'postgres']);
  const result = spawnSync(program, args, {
    ...credentials(identity),
    cwd: dataDir,
    input: `alter role postgres password '${connection.adminPassword}'\n`,
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (result.status === 0) return;
  const complaint = result.stderr.trim().split('\n').at(-1) ?? 'no reason given';
  throw new EmbeddedStartFailed(`the password of the embedded database could not be reset: ${complaint}`);
}
