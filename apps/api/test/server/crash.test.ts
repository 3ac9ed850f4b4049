import { pause, removeFolder, ServerProcess, temporaryFolder, until } from '../support/server-process.js';

const folder = temporaryFolder();
let server: ServerProcess;

beforeAll(async () => {
  server = await (await ServerProcess.start(folder, { TESSERA_DEMO: 'off' })).ready();
}, 120_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
}, 30_000);

const batch = 50;
const kills = 2 * Number(process.env['TESSERA_PROVE_SCALE'] ?? 1);

/** Sends batches until told to stop; a batch that was not acknowledged is sent again with the same ids. */
async function ingest(writer: number, acknowledged: Set<string>, signal: AbortSignal): Promise<Set<number>> {
  const statuses = new Set<number>();
  for (let round = 0; !signal.aborted; round++) {
    const ids = Array.from({ length: batch }, (_, index) => `w${writer}-${round}-${index}`);
    const events = ids.map((id) => ({
      source: 'action_results',
      organization_id: 'acme',
      id,
      job_id: id,
      trigger_id: `t${writer}`,
      action_type: 'rest',
      status: 'success',
      executed_at: new Date().toISOString(),
      duration_ms: 5,
      retry_count: 0,
    }));
    for (let done = false; !done; ) {
      const response = await server
        .request('/api/v1/action/events', {
          method: 'POST',
          body: JSON.stringify({ events }),
          headers: { 'content-type': 'application/json' },
        })
        .catch(() => undefined);
      statuses.add(response?.status ?? 0);
      done = response?.status === 200;
      if (!done) {
        await pause(100);
      }
    }
    for (const id of ids) {
      acknowledged.add(id);
    }
  }
  return statuses;
}

async function total(): Promise<number> {
  const response = await server.request('/api/v1/action/actions/success-rate?days=1');
  const { data, meta } = (await response.json()) as { data: { total_executions: number }[]; meta: { source: string } };
  expect([response.status, meta.source]).toEqual([200, 'view']);
  return data.reduce((sum, row) => sum + row.total_executions, 0);
}

it('kill -9 of PostgreSQL while ingesting and refreshing loses nothing acknowledged; the server comes back by itself', async () => {
  const acknowledged = new Set<string>();
  const ingesting = new AbortController();
  const { signal } = ingesting;
  const writers = [1, 2].map((writer) => ingest(writer, acknowledged, signal));
  const refreshing = (async () => {
    while (!signal.aborted) {
      await server.request('/api/v1/action/refresh', { method: 'POST' }).catch(() => undefined);
    }
  })();
  for (let kill = 0; kill < kills; kill++) {
    await pause(1500);
    const killed = server.postgresPid;
    process.kill(killed, 'SIGKILL');
    const noticed = await until(20_000, async () => {
      const { status, headers } = await fetch(`${server.url}/health/ready`);
      expect(status === 200 || headers.get('retry-after') !== null).toBe(true);
      return status === 503 || server.postgresPid !== killed;
    });
    expect(noticed).toBe(true);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    await server.ready(30_000);
  }
  await pause(500);
  ingesting.abort();
  const statuses = (await Promise.all(writers)).flatMap((set) => [...set]);
  await refreshing;
  // Nothing but success, "come back later" and a connection that broke.
  expect(statuses.filter((status) => ![0, 200, 503].includes(status))).toEqual([]);

  const refresh = await server.request('/api/v1/action/refresh', { method: 'POST' });
  expect(refresh.status).toBe(200);
  expect(acknowledged.size).toBeGreaterThan(batch);
  expect(await total()).toBe(acknowledged.size);
}, 300_000);
