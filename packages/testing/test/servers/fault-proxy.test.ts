import pg from 'pg';

import { type FaultProxy, type TestDatabase, createTestDatabase, startFaultProxy } from '../../src/index.js';

describe('startFaultProxy', () => {
  let database: TestDatabase;
  let proxy: FaultProxy;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  beforeEach(async () => {
    proxy = await startFaultProxy({ port: Number(new URL(database.url).port) });
  });

  afterEach(() => proxy.stop());

  afterAll(() => database.drop());

  async function through(options: pg.ClientConfig = {}): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: proxy.through(database.url), ...options });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  it('passes everything on, also large answers, with and without latency', async () => {
    const client = await through();
    const large = await client.query<{ text: string }>(`select repeat('x', 5000000) as text`);
    expect(large.rows[0]?.text).toHaveLength(5_000_000);
    proxy.set({ latencyMs: 20 });
    expect((await client.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.end();
  });

  it('resets open connections', async () => {
    const client = await through();
    const answer = client.query('select pg_sleep(60)');
    proxy.reset();
    await expect(answer).rejects.toThrow(/ECONNRESET|terminated/);
  });

  it('swallows everything as a blackhole, and heals', async () => {
    const client = await through();
    proxy.set({ blackhole: true });
    await expect(through({ connectionTimeoutMillis: 300 })).rejects.toThrow(/timeout/);
    proxy.set({});
    const healed = await through();
    expect((await healed.query('select 1')).rowCount).toBe(1);
    await healed.end();
    await client.end();
  });

  it('refuses new connections', async () => {
    proxy.set({ refuse: true });
    await expect(through()).rejects.toThrow();
  });

  it('closes one direction only', async () => {
    const client = await through();
    const answer = client.query('select pg_sleep(60)');
    proxy.halfClose();
    await expect(answer).rejects.toThrow(/terminated/);
  });
});
