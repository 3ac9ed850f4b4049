import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { readyProxy, type ReadyProxy } from '../support/ready-proxy.js';
import { pause, removeFolder, ServerProcess, temporaryFolder, until } from '../support/server-process.js';
import { token } from '../support/tokens.js';

/** `npm run prove` sends 100,000 requests as fast as they are answered; `npm test` leaves the machine room. */
const proving = Number(process.env['TESSERA_PROVE_SCALE'] ?? 1) > 1;
const requests = proving ? 100_000 : 2_000;
const restMs = proving ? 0 : 20;
const clients = 8;

const secret = 'the secret of this test, at least thirty-two bytes';
const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
const servers: ServerProcess[] = [];
let database: TestDatabase;
let proxy: ReadyProxy;

const environment = (port?: string): Record<string, string> => ({
  DATABASE_URL: database.url,
  TESSERA_JWT_SECRET: secret,
  TESSERA_MODULES: 'action',
  TESSERA_RATE_LIMITS: 'off',
  TESSERA_DRAIN_TIME: '5s',
  ...(port === undefined ? {} : { PORT: port }),
});

beforeAll(async () => {
  database = await createTestDatabase();
  for (const folder of folders) servers.push(await (await ServerProcess.start(folder, environment())).ready());
  proxy = await readyProxy(servers.map(({ url }) => url));
  expect(await until(30_000, () => proxy.ready().length === servers.length)).toBe(true);
}, 180_000);

afterAll(async () => {
  await proxy.close();
  await Promise.all(servers.map((server) => server.stop()));
  await database.drop();
  folders.forEach(removeFolder);
}, 60_000);

it(
  'three servers are restarted one after the other under load, and no request fails',
  async () => {
    const authorization = `Bearer ${await token({ role: 'admin', organizations: undefined }, secret)}`;
    const paths = ['health/summary', 'actions/hourly?hours=24', 'triggers/most-active'];
    const failed: string[] = [];
    let answered = 0;
    let rolled = false;
    const client = async (): Promise<void> => {
      while (!rolled || answered < requests) {
        const path = paths[answered % paths.length] ?? '';
        const outcome = await fetch(`${proxy.url}/api/v1/action/${path}`, { headers: { authorization } }).then(
          async (response) => `${response.status} ${(await response.text()).slice(0, 200)}`,
          (error: unknown) => String(error),
        );
        answered += 1;
        if (!outcome.startsWith('200 ')) failed.push(outcome);
        if (restMs > 0) await pause(restMs);
      }
    };
    const load = Promise.all(Array.from({ length: clients }, client));
    for (const [at, old] of servers.entries()) {
      const { code, errors } = await old.stop();
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      const fresh = await ServerProcess.start(old.folder, environment(new URL(old.url).port), ['--no-migrate']);
      servers[at] = await fresh.ready();
      expect(await until(30_000, () => proxy.ready().includes(old.url))).toBe(true);
    }
    rolled = true;
    await load;
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThanOrEqual(requests);
  },
  proving ? 1_800_000 : 180_000,
);
