import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again whether something holds; false where it does not within the time. */
export async function until(withinMs: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    if (await holds()) {
      return true;
    }
    await pause(50);
  }
  return false;
}

/** A folder for a data directory, which another user may pass through: root's PostgreSQL runs as one. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tessera-server-')));
  chmodSync(folder, 0o755);
  return folder;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Processes whose command line names the folder: PostgreSQL, above all. */
export function processesOf(folder: string): string[] {
  return execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder) && !line.includes('ps -axo'));
}

/** How a server process ended. */
export interface Ending {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The built server as its own process, in a folder of its own. */
export class ServerProcess {
  private output = '';
  private errors = '';
  readonly ended: Promise<Ending>;

  private constructor(
    readonly child: ChildProcess,
    readonly url: string,
    readonly folder: string,
  ) {
    child.stdout?.on('data', (data: Buffer) => (this.output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (this.errors += data.toString()));
    this.ended = new Promise((resolve) =>
      child.once('close', (code) => resolve({ code, output: this.output, errors: this.errors })),
    );
  }

  /** Starts it; the environment holds nothing of the test's own TESSERA_ and DATABASE_URL variables. */
  static async start(
    folder: string,
    environment: Record<string, string> = {},
    words: readonly string[] = [],
    program = main,
  ): Promise<ServerProcess> {
    const port = environment['PORT'] ?? String(await freePort());
    const kept = Object.entries(process.env).filter(
      ([name]) => !/^(TESSERA_|DATABASE_URL|MIGRATION_DATABASE_URL|NODE_OPTIONS|HOST$)/.test(name),
    );
    const child = spawn(process.execPath, [program, ...words], {
      cwd: folder,
      env: { ...Object.fromEntries(kept), ...environment, PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ServerProcess(child, `http://127.0.0.1:${port}`, folder);
  }

  /** Everything it has written so far. */
  get log(): string {
    return this.output + this.errors;
  }

  /** Waits until it is ready; fails where it ends instead. */
  async ready(withinMs = 120_000): Promise<this> {
    const isReady = await until(withinMs, async () => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`the server ended: ${this.log}`);
      }
      const response = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      return response?.status === 200;
    });
    if (isReady) {
      return this;
    }
    throw new Error(`the server is not ready: ${this.log}`);
  }

  get adminToken(): string {
    return readFileSync(join(this.folder, '.tessera', 'admin.token'), 'utf8').trim();
  }

  /** Process id of the embedded PostgreSQL; 0 where there is none. */
  get postgresPid(): number {
    const path = join(this.folder, '.tessera', 'postgres', 'postmaster.pid');
    return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : 0;
  }

  request(path: string, init: RequestInit & { readonly token?: string } = {}): Promise<Response> {
    const { token = this.adminToken, ...rest } = init;
    return fetch(`${this.url}${path}`, { ...rest, headers: { authorization: `Bearer ${token}`, ...rest.headers } });
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Takes the folder away; what still runs in it is a fault of the test and is told. */
export function removeFolder(folder: string): void {
  const left = processesOf(folder);
  rmSync(folder, { recursive: true, force: true });
  if (left.length > 0) {
    throw new Error(`left behind: ${left.join('; ')}`);
  }
}
