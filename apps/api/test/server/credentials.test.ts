import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { removeFolder, ServerProcess, temporaryFolder, until } from '../support/server-process.js';
import { token } from '../support/tokens.js';

const secret = 'a secret that both servers share, thirty-two bytes';
const folders = [temporaryFolder(), temporaryFolder()];
let database: TestDatabase;
let servers: readonly ServerProcess[];
let admin: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const environment = {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_RATE_LIMITS: 'starter=40,pro=400,enterprise=2000,admin=1000',
    TESSERA_DEFAULT_PLAN: 'starter',
  };
  servers = await Promise.all(folders.map((folder) => ServerProcess.start(folder, environment)));
  await Promise.all(servers.map((server) => server.ready()));
  admin = await token({ role: 'admin', sub: 'root', organizations: undefined }, secret);
}, 180_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.drop();
  folders.forEach(removeFolder);
});

async function ask(server: number, authorization: string, path: string, body?: object): Promise<Response> {
  const response = await fetch(`${servers[server]?.url}/api/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return new Response(await response.text(), { status: response.status, headers: response.headers });
}

async function makeKey(changes: object): Promise<{ prefix: string; key: string }> {
  const response = await ask(0, `Bearer ${admin}`, 'keys', {
    name: 'dashboards',
    role: 'authenticated',
    scopes: ['read'],
    tenants: { organizations: ['org_acme'] },
    ...changes,
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { data: { prefix: string; key: string } }).data;
}

it('a key made on one server opens the other at once, and revoked there is refused here within 10 s', async () => {
  const { prefix, key } = await makeKey({ plan: 'enterprise' });
  const status = async (server: number): Promise<number> =>
    (await ask(server, `ApiKey ${key}`, 'action/refresh-status')).status;
  expect([await status(0), await status(1)]).toEqual([200, 200]);
  const revoked = await fetch(`${servers[0]?.url}/api/v1/keys/${prefix}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${admin}` },
  });
  expect(revoked.status).toBe(200);
  expect(await status(0)).toBe(401);
  expect(await until(10_000, async () => (await status(1)) === 401)).toBe(true);
}, 60_000);

it('a key is narrowed to its modules and scopes on real routes, batches included', async () => {
  const { key } = await makeKey({ name: 'narrow', plan: 'enterprise', modules: ['action'] });
  const as = `ApiKey ${key}`;
  expect((await ask(0, as, 'action/health/summary')).status).toBe(200);
  expect((await ask(0, as, 'action/refresh', {})).status).toBe(403);
  expect((await ask(0, as, 'refreshes')).status).toBe(403);
  const batch = await ask(0, as, 'batch', { requests: [{ id: 'a', path: 'action/health/summary' }] });
  expect(await batch.json()).toMatchObject({ data: [{ id: 'a', status: 200 }] });
});

it("another tenant's name is 404 on every way in, whether there is such a tenant or not", async () => {
  const { key } = await makeKey({ name: 'foreign', plan: 'enterprise' });
  const as = `ApiKey ${key}`;
  const bodies: unknown[] = [];
  for (const tenant of ['org_helios', 'org_that_never_was']) {
    const read = await ask(0, as, `action/organizations/usage?organization_id=${tenant}`);
    const path = `action/actions/hourly?organization_id=org_acme&organization_id=${tenant}`;
    const batch = await ask(0, as, 'batch', { requests: [{ id: 'a', path }] });
    const csv = await ask(0, as, `action/organizations/usage?format=csv&organization_id=${tenant}`);
    expect([read.status, csv.status]).toEqual([404, 404]);
    const text = (await read.text()) + (await batch.text()) + (await csv.text());
    bodies.push(text.replaceAll(tenant, 'TENANT').replaceAll(/"(request_id|generated_at|data_through)":"[^"]+"/g, ''));
    expect(text).toContain('"status":404');
  }
  expect(bodies[0]).toBe(bodies[1]);
  const [one, other] = await Promise.all(
    ['trg_0001', 'trg_never_was'].map((id) => ask(0, as, `action/triggers/${id}/stats`)),
  );
  expect([one?.status, other?.status]).toEqual([404, 404]);
});

it('the plan is that of the organization, and ingested facts have an hour of their own', async () => {
  const service = `Bearer ${await token({ role: 'service_role', sub: 'importer', organizations: undefined }, secret)}`;
  const organization = { source: 'organizations', organization_id: 'org_pro', id: 'org_pro', name: 'Pro', plan: 'pro' };
  const taken = await ask(1, service, 'action/events', { events: [organization] });
  expect(await taken.json()).toMatchObject({ data: { accepted: 1, errors: [] } });
  // 10,000 facts for each of the 40 requests of the default plan; one was brought.
  expect(taken.headers.get('ratelimit-limit')).toBe('400000');
  expect(taken.headers.get('ratelimit-remaining')).toBe('399999');
  const limits: (string | null)[] = [];
  for (const organizations of [['org_pro'], ['org_unknown'], ['org_unknown', 'org_pro']]) {
    const { key } = await makeKey({ name: organizations.join('-'), tenants: { organizations } });
    limits.push((await ask(0, `ApiKey ${key}`, 'modules')).headers.get('ratelimit-limit'));
  }
  expect(limits).toEqual(['400', '40', '400']);
});

it('a dashboard that polls with validators pays once', async () => {
  const { key } = await makeKey({ name: 'polling', plan: 'starter' });
  const as = `ApiKey ${key}`;
  await ask(0, `Bearer ${admin}`, 'action/refresh', {});
  const url = `${servers[0]?.url}/api/v1/action/health/summary`;
  const first = await fetch(url, { headers: { authorization: as } });
  await first.arrayBuffer();
  const etag = first.headers.get('etag') ?? '';
  for (let at = 0; at < 60; at += 1) {
    const again = await fetch(url, { headers: { authorization: as, 'if-none-match': etag } });
    expect([at, again.status]).toEqual([at, 304]);
  }
});

it('a limit holds over two servers within 5 %', async () => {
  for (const [plan, limit] of [
    ['starter', 40],
    ['pro', 400],
  ] as const) {
    const as = `ApiKey ${(await steadyKey(plan)).key}`;
    const statuses: number[] = [];
    for (let round = 0; statuses.length < limit * 1.5; round += 1) {
      const some = Array.from({ length: 10 }, (_, at) => ask((round + at) % 2, as, 'modules'));
      statuses.push(...(await Promise.all(some)).map(({ status }) => status));
    }
    // The one that looked at the hour counts.
    const granted = 1 + statuses.filter((status) => status === 200).length;
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect([plan, granted <= limit && granted >= limit * 0.95, granted]).toEqual([plan, true, granted]);
  }
}, 120_000);

/** A key whose hour does not end while the test runs. */
async function steadyKey(plan: string): Promise<{ key: string }> {
  for (let at = 0; ; at += 1) {
    const made = await makeKey({ name: `steady-${plan}-${at}`, plan });
    const looked = await ask(0, `ApiKey ${made.key}`, 'modules');
    if (Number(looked.headers.get('ratelimit-reset')) > 300) return made;
  }
}
