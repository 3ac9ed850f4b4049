import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
const VIEWS = ['ACTION_METRICS_HOURLY', 'TRIGGER_PERFORMANCE_SUMMARY', 'RECENT_FAILURES', 'ACTION_TYPE_DISTRIBUTION'];
const ONCE_A_YEAR = '0 0 1 1 *';

/** The built server as a process of its own on a database of the bench; its schedules are off, the bench refreshes. */
export class ApiServer {
  secret = randomBytes(32).toString('hex');
  output = '';

  static async start(databaseUrl, settings = {}, { module, views } = { module: 'action', views: VIEWS }) {
    const server = new ApiServer();
    server.folder = mkdtempSync(join(tmpdir(), 'tessera-bench-api-'));
    const since = performance.now();
    server.child = spawn(process.execPath, [MAIN], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        PORT: '0',
        TESSERA_DATA_DIR: server.folder,
        TESSERA_JWT_SECRET: server.secret,
        TESSERA_MODULES: 'action',
        TESSERA_DEMO: 'off',
        TESSERA_RATE_LIMITS: 'off',
        TESSERA_LOG_LEVEL: 'warn',
        TESSERA_PARENT_PID: String(process.pid),
        ...settings,
        ...Object.fromEntries(views.map((view) => [`TESSERA_${module}_${view}_SCHEDULE`.toUpperCase(), ONCE_A_YEAR])),
      },
    });
    for (const stream of [server.child.stdout, server.child.stderr])
      stream.on('data', (chunk) => (server.output += chunk));
    server.onExit = () => server.child.kill('SIGKILL');
    process.once('exit', server.onExit);
    try {
      server.url = await server.listening();
      while (!(await fetch(`${server.url}/health/ready`)).ok) await new Promise((next) => setTimeout(next, 5));
    } catch (error) {
      await server.stop();
      throw error;
    }
    server.readyMs = performance.now() - since;
    return server;
  }

  /** Waits for the line that names the address. */
  async listening() {
    for (let waited = 0; waited < 60_000; waited += 5) {
      const address = /Tessera is ready: (\S+)/.exec(this.output)?.[1];
      if (address) return address;
      if (this.child.exitCode !== null) break;
      await new Promise((next) => setTimeout(next, 5));
    }
    throw new Error(`the server did not start: ${this.output.slice(-2000)}`);
  }

  /** A token of this installation, valid for a day, with further claims. */
  token(role, organizations = [], claims = {}) {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(Date.now() / 1000);
    const all = {
      ...claims,
      role,
      organizations,
      sub: `bench-${role}`,
      iss: 'tessera',
      aud: 'tessera',
      iat: now,
      exp: now + 86_400,
    };
    const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(all)}`;
    return `${signed}.${createHmac('sha256', this.secret).update(signed).digest('base64url')}`;
  }

  /** Resident memory in bytes; null where the system does not tell. */
  residentBytes() {
    try {
      return 1024 * Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1]);
    } catch {
      return null;
    }
  }

  async stop() {
    process.removeListener('exit', this.onExit);
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      const patience = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(patience);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
