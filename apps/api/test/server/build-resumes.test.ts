import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { signToken } from '../../src/auth/sign-token.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = temporaryFolder();
const secret = 'the shared secret of this test, thirty-two bytes';
const built = /action: built (\d+) facts back to (\d{4}-\d{2}-\d{2}), ([\d.]+) %/g;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await tessera(['migrate']);
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("set tessera.maintenance = 'on'");
  // Two batches and a half, of whole days.
  await owner.query(
    `insert into action.action_results (organization_id, id, job_id, trigger_id, action_type, status, executed_at, duration_ms, retry_count)
     select 'org_' || n % 3, 'r' || n, 'j' || n, 't' || n % 20, 'rest', case n % 10 when 0 then 'failed' else 'success' end,
         now() - n * interval '10 seconds', n % 300, 0
     from generate_series(1, 240000) as n`,
  );
  await owner.end();
}, 120_000);

afterAll(async () => {
  await database.drop();
  removeFolder(folder);
});

/** Runs the built command line; with `killAt` until stderr says so, and then no further. */
async function tessera(
  words: readonly string[],
  killAt?: RegExp,
): Promise<{ signal: string | null; out: string; err: string }> {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: database.url };
  const child = spawn(process.execPath, [cli, ...words], { cwd: folder, env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    if (killAt?.test(err)) {
      child.kill('SIGKILL');
    }
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { signal, out, err };
}

interface Status {
  readonly view_name: string;
  readonly built_percent: number;
  readonly complete_from: string | null;
}

async function hourly(): Promise<Status | undefined> {
  const views = JSON.parse((await tessera(['status', 'action', '--json'])).out) as Status[];
  return views.find(({ view_name }) => view_name === 'action_metrics_hourly');
}

it('a first build killed with -9 goes on where it was, newest first; meanwhile the source answers what is missing', async () => {
  const killed = await tessera(['refresh', 'action'], /back to/);
  expect(killed.signal).toBe('SIGKILL');
  const half = await hourly();
  const reached = half?.complete_from?.slice(0, 10) ?? '';
  expect(half?.built_percent).toBeGreaterThan(0);
  expect(half?.built_percent).toBeLessThan(100);
  expect(reached > new Date(Date.now() - 27 * 86_400_000).toISOString().slice(0, 10)).toBe(true);

  const yearly = Object.fromEntries(
    ['ACTION_METRICS_HOURLY', 'TRIGGER_PERFORMANCE_SUMMARY', 'RECENT_FAILURES', 'ACTION_TYPE_DISTRIBUTION'].map(
      (view) => [`TESSERA_ACTION_${view}_SCHEDULE`, '0 0 1 1 *'],
    ),
  );
  const server = await ServerProcess.start(folder, {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    ...yearly,
  });
  try {
    await server.ready();
    const claims = { subject: 'test', tenants: {}, lifetimeSeconds: 600, issuer: 'tessera', audience: 'tessera' };
    const token = await signToken(secret, { ...claims, role: 'admin' });
    const read = async (days: number): Promise<{ source: string; total: number }> => {
      const response = await server.request(`/api/v1/action/actions/success-rate?days=${days}`, { token });
      const { data, meta } = (await response.json()) as {
        data: { total_executions: number }[];
        meta: { source: string };
      };
      return { source: meta.source, total: data.reduce((sum, row) => sum + row.total_executions, 0) };
    };
    expect((await read(1)).source).toBe('view');
    expect(await read(60)).toEqual({ source: 'source', total: 240_000 });
    const status = (await (await server.request('/api/v1/action/refresh-status', { token })).json()) as {
      data: { views: Status[] };
    };
    expect(status.data.views[0]).toMatchObject({
      built_percent: expect.any(Number) as number,
      complete_from: half?.complete_from,
    });

    const resumed = await tessera(['refresh', 'action']);
    const batches = [...resumed.err.matchAll(built)];
    const days = [reached, ...batches.map(([, , day]) => day ?? '')];
    expect(batches.length).toBeGreaterThan(0);
    expect(days).toEqual([...new Set(days)].sort().reverse());
    expect(resumed.err).toMatch(/action: built \d+ facts, 100 %/);
    expect(await hourly()).toMatchObject({ built_percent: 100, complete_from: null });
    expect(await read(60)).toEqual({ source: 'view', total: 240_000 });
    expect((await tessera(['doctor', '--verify', 'action_metrics_hourly', '--days', '2'])).out).toMatch(
      /equals its source/,
    );
  } finally {
    await server.stop();
  }
}, 180_000);
