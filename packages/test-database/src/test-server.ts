import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbedded, stopLeftover } from '@tessera/embedded';

import { dockerAnswers } from './docker.js';

/** The server that a test run uses: its provisioning login, and how to let go of it. */
export interface TestServer {
  readonly kind: 'DATABASE_URL' | 'container' | 'embedded';
  /** Login that may create databases and roles; only this package uses it. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

const PREFIX = 'tessera-test-';
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/** `DATABASE_URL` when set; else a container when a Docker daemon answers; else the embedded PostgreSQL. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  if (given) return { kind: 'DATABASE_URL', adminUrl: given, stop: () => Promise.resolve() };
  if (await dockerAnswers()) {
    const container = await startContainer();
    if (container) return container;
  }
  return startEmbeddedServer();
}

async function startContainer(): Promise<TestServer | undefined> {
  try {
    const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
    const settings = FAST.flatMap((setting) => ['-c', setting]);
    const container = await new PostgreSqlContainer('postgres:18').withCommand(['postgres', ...settings]).start();
    return {
      kind: 'container',
      adminUrl: container.getConnectionUri(),
      stop: async () => {
        await container.stop();
      },
    };
  } catch (error) {
    // A daemon without the image and without a way to get it is no reason not to test.
    process.stderr.write(`no PostgreSQL container (${error instanceof Error ? error.message : String(error)})\n`);
    return undefined;
  }
}

async function startEmbeddedServer(): Promise<TestServer> {
  await removeLeftovers();
  const directory = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(directory, 0o711);
  const server = await startEmbedded({ dataDir: join(directory, 'postgres'), durable: false, supervise: false });
  return {
    kind: 'embedded',
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A run that was killed could not clean up; the next one does. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^tessera-test-(\d+)-/.exec(name)?.[1]);
    if (!pid || existsProcess(pid)) continue;
    const directory = join(tmpdir(), name);
    if (existsSync(join(directory, 'postgres'))) await stopLeftover(join(directory, 'postgres')).catch(() => undefined);
    try {
      rmSync(directory, { recursive: true, force: true });
    } catch {
      // Another user's: theirs to remove.
    }
  }
}

function existsProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
