import type { ApiKeyRecord } from '@tessera/db-core';
import { asAdmin, type Got, type HostedDatabase, hostedDatabase, send } from '../support/database-host.js';
import { secret, token } from '../support/tokens.js';
import { type TestHost, testHost } from '../support/test-host.js';

/** A key as the routes show it, with its text where it is new. */
type Shown = { readonly prefix: string; readonly key: string; readonly state: string } & Readonly<
  Record<string, unknown>
>;

let hosted: HostedDatabase;
let host: TestHost;
let admin: string;
beforeAll(async () => {
  hosted = await hostedDatabase();
  host = await hosted.server();
  admin = await asAdmin();
});
afterAll(() => hosted.close());

const reader = {
  name: 'dashboards',
  role: 'authenticated',
  scopes: ['read'],
  tenants: { organizations: ['acme', 'globex'] },
};
const keys = (path = '', method = 'GET', body?: unknown, as = admin): Promise<Got> =>
  send(`${host.url}/api/v1/keys${path}`, as, method, body);
const dataOf = (got: Got): Shown => got.body.data as unknown as Shown;
const make = async (changes: object): Promise<Shown> => {
  const got = await keys('', 'POST', { ...reader, ...changes });
  expect([got.status, got.body]).toEqual([201, expect.anything()]);
  return dataOf(got);
};
const probe = (path: string, key: string): Promise<Got> => send(`${host.url}/api/v1/probe/${path}`, `ApiKey ${key}`);

describe('a new key', () => {
  it('is shown once and makes its bearer the caller it describes', async () => {
    const made = await make({ name: 'first', plan: 'pro', modules: ['action'] });
    expect(made.key).toMatch(/^tsk_[0-9a-f]{16}\.[\w-]{43}$/);
    const got = await probe('me', made.key);
    expect(got.status).toBe(200);
    expect(got.body).toMatchObject({
      role: 'authenticated',
      subject: 'key:first',
      tenants: { organizations: ['acme', 'globex'], schools: [], tenants: [] },
      claims: { role: 'authenticated', organizations: ['acme', 'globex'], key: made.prefix },
      grant: { scopes: ['read'], modules: ['action'], plan: 'pro' },
    });
    const list = await keys('?name=first');
    expect(JSON.stringify(list.body)).not.toContain(made.key.split('.')[1]);
    const [stored] = await hosted.owner<{ text: string }>(
      'select k::text as text from core.api_key as k where name = $1',
      ['first'],
    );
    expect(stored?.text).not.toContain(made.key.split('.')[1]);
  });

  it('is in the audit log with its maker, before and after', async () => {
    const { prefix } = await make({ name: 'audited' });
    await keys(`/${prefix}`, 'DELETE');
    const rows = await hosted.owner<{ action: string; outcome: string }>(
      'select action, outcome from core.audit_log where object = $1 order by id',
      [prefix],
    );
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'key.create started',
      'key.create succeeded',
      'key.revoke started',
      'key.revoke succeeded',
    ]);
  });

  it('takes over from another of its name; a third is refused until one is revoked', async () => {
    const [old, fresh] = [await make({ name: 'pair' }), await make({ name: 'pair' })];
    const both = await Promise.all([probe('me', old.key), probe('me', fresh.key)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0].body['credential']).toBe(both[1].body['credential']);
    const third = await keys('', 'POST', { ...reader, name: 'pair' });
    expect([third.status, third.body['code']]).toEqual([409, 'key_name_taken']);
    await keys(`/${old.prefix}`, 'DELETE');
    expect((await probe('me', old.key)).status).toBe(401);
    expect((await probe('me', fresh.key)).status).toBe(200);
    await make({ name: 'pair' });
  });
});

describe('401 key_invalid', () => {
  let good: Shown;
  beforeAll(async () => {
    good = await make({ name: 'good' });
  });
  const cases: readonly [string, () => Promise<string> | string][] = [
    ['another secret', () => `${good.prefix}.${'A'.repeat(43)}`],
    ['another prefix', () => `tsk_0000000000000000.${good.key.split('.')[1]}`],
    ['the prefix alone', () => good.prefix],
    ['a secret that is longer', () => `${good.key}A`],
    ['capitals in the prefix', () => good.key.replace('tsk_', 'TSK_')],
    [
      'the hash instead of the secret',
      async () => {
        const [row] = await hosted.owner<{ hash: Buffer }>(
          'select secret_hash as hash from core.api_key where prefix = $1',
          [good.prefix],
        );
        return `${good.prefix}.${row?.hash.toString('base64url') ?? ''}`;
      },
    ],
    [
      'an expired key',
      async () => {
        const made = await make({ name: 'expired' });
        await hosted.owner('update core.api_key set expires_at = now() where prefix = $1', [made.prefix]);
        await keys('?limit=1');
        const other = await make({ name: 'renews-what-is-known' });
        await keys(`/${other.prefix}`, 'DELETE');
        return made.key;
      },
    ],
    ['SQL', () => "tsk_'or'1'='1.x"],
  ];
  it.each(cases)('%s', async (_name, text) => {
    const got = await send(`${host.url}/api/v1/probe/me`, `ApiKey ${await text()}`);
    expect(got.status).toBe(401);
    expect(['key_invalid', 'scheme_unsupported']).toContain(got.body['code']);
    expect(got.headers.get('www-authenticate')).toContain('ApiKey realm="tessera"');
  });

  it('while the key itself is taken', async () => {
    expect((await probe('me', good.key)).status).toBe(200);
  });
});

describe('scopes', () => {
  it.each([
    ['a reader at a route for reading', { scopes: ['read'] }, 'me', 200, undefined],
    [
      'an admin key that may only read, at an admin route',
      { role: 'admin', tenants: {}, scopes: ['read'] },
      'admin',
      403,
      'scope_forbidden',
    ],
    ['an admin key for everything', { role: 'admin', tenants: {}, scopes: ['admin'] }, 'admin', 200, undefined],
    ['an admin key that may not read', { role: 'admin', tenants: {}, scopes: ['admin'] }, 'me', 403, 'scope_forbidden'],
    ['a reader at a route of a role it has not', { scopes: ['read'] }, 'admin', 403, 'role_forbidden'],
    [
      'an admin key at a route without scope',
      { role: 'admin', tenants: {}, scopes: ['admin', 'read'] },
      'unscoped',
      403,
      'route_without_scope',
    ],
  ])('%s', async (name, changes, path, status, code) => {
    const { key } = await make({ ...changes, name: name.replaceAll(/\W/g, '-') });
    const got = await probe(path, key);
    expect([got.status, got.body['code']]).toEqual([status, code]);
  });

  it('a key makes keys only where it was made for that', async () => {
    const maker = await make({ name: 'maker', role: 'admin', tenants: {}, scopes: ['admin'] });
    const reading = await make({ name: 'reading', role: 'admin', tenants: {}, scopes: ['read'] });
    expect((await keys('', 'POST', { ...reader, name: 'by-key' }, `ApiKey ${maker.key}`)).status).toBe(201);
    expect((await keys('', 'POST', { ...reader, name: 'by-key' }, `ApiKey ${reading.key}`)).status).toBe(403);
    expect((await keys('', 'GET', undefined, `ApiKey ${reading.key}`)).status).toBe(403);
  });
});

describe('400, naming the field', () => {
  it.each([
    ['nothing', {}, ['name', 'role', 'scopes']],
    ['a list', [], ['name', 'role', 'scopes']],
    ['a name with spaces', { ...reader, name: 'a b' }, ['name']],
    ['an unknown role', { ...reader, role: 'root' }, ['role']],
    ['an unknown scope', { ...reader, scopes: ['write'] }, ['scopes']],
    ['a scope twice', { ...reader, scopes: ['read', 'read'] }, ['scopes']],
    ['a scope of another role', { ...reader, scopes: ['ingest', 'admin'] }, ['scopes', 'scopes']],
    ['a module that is not enabled', { ...reader, modules: ['nothing'] }, ['modules']],
    ['admin for one module', { name: 'a', role: 'admin', scopes: ['admin'], modules: ['action'] }, ['modules']],
    ['no tenant', { ...reader, tenants: {} }, ['tenants']],
    ['an unknown claim', { ...reader, tenants: { planets: ['x'] } }, ['tenants']],
    ["the platform's value", { ...reader, tenants: { organizations: ['Platform'] } }, ['tenants']],
    ['a tenant with a NUL', { ...reader, tenants: { organizations: ['a\u0000'] } }, ['tenants']],
    ['tenants for a role that sees all', { ...reader, role: 'analyst' }, ['tenants']],
    ["the administrator's plan", { ...reader, plan: 'admin' }, ['plan']],
    ['a life without end', { ...reader, expires_in_days: 731 }, ['expires_in_days']],
    ['half a day', { ...reader, expires_in_days: 0.5 }, ['expires_in_days']],
    ['another field', { ...reader, secret: 'x' }, ['secret']],
  ])('%s', async (_name, body, fields) => {
    const got = await keys('', 'POST', body);
    expect(got.status).toBe(400);
    expect((got.body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual(fields);
  });

  it.each(['?limit=0', '?limit=501', '?state=dead', '?name=a%20b', '?x=1', '?limit=1&limit=2', '?cursor=abc'])(
    'GET %s',
    async (query) => {
      expect((await keys(query)).status).toBe(400);
    },
  );
});

describe('who may', () => {
  it.each(['authenticated', 'analyst', 'research', 'service_role'])('not %s', async (role) => {
    const as = `Bearer ${await token({ role })}`;
    const got = await Promise.all([
      keys('', 'GET', undefined, as),
      keys('', 'POST', reader, as),
      keys('/tsk_5f1c9a7be1d20b34', 'DELETE', undefined, as),
    ]);
    expect(got.map(({ status, body }) => [status, body['code']])).toEqual(Array(3).fill([403, 'role_forbidden']));
  });

  it.each(['tsk_5f1c9a7be1d20b34', 'x', "'%20or%201=1"])('404 for a key there is not: %s', async (prefix) => {
    expect((await keys(`/${prefix}`, 'DELETE')).status).toBe(404);
  });
});

it('lists page by page, each key once', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const got = await keys(`?limit=3${cursor === null ? '' : `&cursor=${cursor}`}`);
    expect(got.status).toBe(200);
    seen.push(...(got.body.data as unknown as Shown[]).map(({ prefix }) => prefix));
    cursor = (got.body['meta'] as { next_cursor: string | null }).next_cursor;
  } while (cursor !== null);
  const rows = await hosted.owner<Pick<ApiKeyRecord, 'prefix'>>('select prefix from core.api_key');
  expect([...seen].sort()).toEqual(rows.map(({ prefix }) => prefix).sort());
});

it('the last use is in the list, written when the server ends at the latest', async () => {
  const { key } = await make({ name: 'used' });
  const other = await testHost({ secret }, { database: hosted.db });
  expect((await send(`${other.url}/api/v1/probe/me`, `ApiKey ${key}`)).status).toBe(200);
  const lastUse = async (): Promise<unknown> =>
    ((await keys('?name=used')).body.data as unknown as Shown[])[0]?.['last_used_at'];
  expect(await lastUse()).toBeNull();
  await other.close();
  expect(await lastUse()).toEqual(expect.any(String));
});

it('no secret is ever logged', () => {
  expect(host.log.length).toBeGreaterThan(20);
  expect(host.log.join('')).not.toMatch(/tsk_[0-9a-f]{16}\.[\w-]{43}/);
});
