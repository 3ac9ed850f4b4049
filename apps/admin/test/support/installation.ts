import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@tessera/test-database';

const main = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));

/** The built server with demo data, as a process of its own on a database of its own. */
export class Installation {
  private constructor(
    readonly url: string,
    readonly database: TestDatabase,
    private readonly folder: string,
    private readonly server: ChildProcess,
  ) {}

  static async start(): Promise<Installation> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'tessera-admin-'));
    chmodSync(folder, 0o755);
    const port = await freePort();
    const kept = Object.entries(process.env).filter(
      ([name]) => !/^(TESSERA_|DATABASE_URL|NODE_OPTIONS|HOST$)/.test(name),
    );
    const server = spawn(process.execPath, [main], {
      cwd: folder,
      env: {
        ...Object.fromEntries(kept),
        DATABASE_URL: database.url,
        TESSERA_DATA_DIR: join(folder, 'data'),
        TESSERA_DEMO: 'on',
        // All scenes are one admin's, who looks at more in a minute than a person does in an hour.
        TESSERA_RATE_LIMITS: 'off',
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const made = new Installation(`http://127.0.0.1:${port}`, database, folder, server);
    await made.ready();
    return made;
  }

  get token(): string {
    return readFileSync(join(this.folder, 'data', 'admin.token'), 'utf8').trim();
  }

  /** Asks the API as the admin; throws where it refuses. */
  async call(path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status >= 300) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }

  async stop(): Promise<void> {
    if (this.server.exitCode === null) {
      this.server.kill('SIGTERM');
      await once(this.server, 'close');
    }
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    let log = '';
    this.server.stdout?.on('data', (data: Buffer) => (log += data.toString()));
    this.server.stderr?.on('data', (data: Buffer) => (log += data.toString()));
    for (;;) {
      if (this.server.exitCode !== null) throw new Error(`the server ended: ${log}`);
      const response = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (response?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
