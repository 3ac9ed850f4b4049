import type { Ran } from './command-line.js';
import type { ServerProcess } from './server-process.js';
import { until } from './server-process.js';
import { token } from './tokens.js';

/** Two servers on one database, and the command line beside them. */
export interface Installation {
  readonly servers: readonly [ServerProcess, ServerProcess];
  readonly secret: string;
  readonly tessera: (...words: string[]) => Promise<Ran>;
}

const now = (): string => new Date(Date.now() - 60_000).toISOString();

function asks(server: ServerProcess, authorization: string) {
  return async (path: string, method = 'GET', body?: object): Promise<{ status: number; body: Answer }> => {
    const response = await fetch(`${server.url}/api/v1/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer };
  };
}

interface Answer {
  readonly data: never;
  readonly [name: string]: unknown;
}

interface View {
  readonly view_name: string;
  readonly success: boolean;
}

/** Facts of two organizations come in, are refreshed and read; a member sees its own. */
export async function factsFlow({ servers, secret }: Installation): Promise<void> {
  const bearer = async (claims: object): Promise<string> => `Bearer ${await token({ ...claims }, secret)}`;
  const everybody = { organizations: undefined };
  const service = asks(servers[0], await bearer({ role: 'service_role', sub: 'importer', ...everybody }));
  const admin = asks(servers[1], await bearer({ role: 'admin', sub: 'root', ...everybody }));
  const events = ['acme', 'globex'].flatMap((organization_id) => [
    { source: 'organizations', organization_id, id: organization_id, name: organization_id, plan: 'pro' },
    {
      source: 'triggers',
      organization_id,
      id: `t-${organization_id}`,
      name: 'T',
      user_id: `usr_${organization_id}`,
      created_at: now(),
    },
    {
      source: 'action_results',
      organization_id,
      id: `r-${organization_id}`,
      job_id: 'j',
      trigger_id: `t-${organization_id}`,
      action_type: 'rest',
      status: 'success',
      executed_at: now(),
      duration_ms: 10,
    },
  ]);
  const taken = await service('action/events', 'POST', { events });
  expect(taken).toMatchObject({ status: 200, body: { data: { accepted: events.length, errors: [] } } });
  const refreshed = await admin('action/refresh', 'POST', {});
  expect((refreshed.body.data as readonly View[]).filter(({ success }) => !success)).toEqual([]);
  const member = asks(servers[0], await bearer({ sub: 'ann', organizations: ['acme'] }));
  expect(await member('action/health/summary')).toMatchObject({ status: 200, body: { data: { total_executions: 1 } } });
  expect(await admin('action/health/summary')).toMatchObject({ body: { data: { total_executions: 2 } } });
  expect((await member('action/organizations/usage?organization_id=globex')).status).toBe(404);
}

/** A key made at the command line opens both servers, can be renewed beside the old one, and is refused once revoked. */
export async function keysTurn({ servers, tessera }: Installation): Promise<void> {
  const create = ['key', 'create', '--name', 'dashboards', '--role', 'authenticated', '--scopes', 'read'];
  const make = async (): Promise<{ prefix: string; key: string }> => {
    const made = await tessera(...create, '--organizations', 'acme', '--json');
    expect([made.code, made.code === 0 ? '' : made.err]).toEqual([0, '']);
    return JSON.parse(made.out) as { prefix: string; key: string };
  };
  const status = async (server: ServerProcess, key: string): Promise<number> =>
    (await asks(server, `ApiKey ${key}`)('action/health/summary')).status;
  const [first, second] = [await make(), await make()];
  for (const server of servers) {
    expect([await status(server, first.key), await status(server, second.key)]).toEqual([200, 200]);
  }
  expect((await tessera(...create, '--organizations', 'acme')).code).not.toBe(0);
  expect((await tessera('key', 'revoke', first.prefix)).code).toBe(0);
  const refused = async (): Promise<boolean> =>
    (await Promise.all(servers.map((server) => status(server, first.key)))).every((each) => each === 401);
  expect(await until(10_000, refused)).toBe(true);
  for (const server of servers) expect(await status(server, second.key)).toBe(200);
}

/** Of three times as many requests as the plan has, split over both servers, as many pass as it says, 5 % less at worst. */
export async function limitHolds({ servers, tessera }: Installation, plan: string, limit: number): Promise<void> {
  const create = ['key', 'create', '--role', 'authenticated', '--scopes', 'read', '--organizations', 'acme'];
  for (let at = 0; ; at += 1) {
    const made = await tessera(...create, '--name', `limit-${at}`, '--plan', plan, '--json');
    const { key } = JSON.parse(made.out) as { key: string };
    const ask = async (server: ServerProcess): Promise<Response> => {
      const response = await fetch(`${server.url}/api/v1/modules`, { headers: { authorization: `ApiKey ${key}` } });
      await response.arrayBuffer();
      return response;
    };
    const looked = await ask(servers[0]);
    // An hour that ends meanwhile would start the count over.
    if (Number(looked.headers.get('ratelimit-reset')) < 120) continue;
    let granted = 1;
    for (let round = 0; round < (limit * 3) / 10; round += 1) {
      const some = await Promise.all(Array.from({ length: 10 }, (_, n) => ask(servers[n % 2 === 0 ? 0 : 1])));
      expect(some.map(({ status }) => status).filter((each) => each !== 200 && each !== 429)).toEqual([]);
      granted += some.filter(({ status }) => status === 200).length;
    }
    expect([granted <= limit && granted >= limit * 0.95, granted]).toEqual([true, granted]);
    return;
  }
}

/** A person is exported and erased over HTTP, both recorded; the chain of records verifies. */
export async function personLeaves({ servers, secret, tessera }: Installation): Promise<void> {
  const root = `Bearer ${await token({ role: 'admin', sub: 'root', organizations: undefined }, secret)}`;
  const url = `${servers[0].url}/api/v1/action/subjects/usr_globex`;
  const exported = await fetch(`${url}?format=ndjson`, { headers: { authorization: root } });
  expect([exported.status, await exported.text()]).toEqual([200, expect.stringContaining('t-globex')]);
  const erased = await fetch(url, { method: 'DELETE', headers: { authorization: root } });
  expect([erased.status, await erased.text()]).toEqual([200, expect.not.stringContaining('usr_globex')]);
  const again = await tessera('export', 'action', 'usr_globex');
  expect([again.code, again.out]).toEqual([0, '']);
  const admin = asks(servers[1], root);
  const log = await admin('audit?subject=usr_globex&limit=500');
  const acts = (log.body.data as readonly { action: string }[]).map(({ action }) => action);
  expect(acts).toEqual(expect.arrayContaining(['subject.export', 'subject.erase']));
  const sealed = async (): Promise<boolean> => {
    const { out } = await tessera('audit', 'verify');
    return out.startsWith('The audit log holds');
  };
  expect(await until(20_000, sealed)).toBe(true);
}
