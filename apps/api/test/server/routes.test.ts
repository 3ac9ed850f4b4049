import type { OpenAPIObject } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signToken } from '../../src/auth/sign-token.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly example?: unknown;
    readonly schema?: { readonly type?: string; readonly maximum?: number };
  }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly example?: unknown } }> };
}

const folder = temporaryFolder();
let server: ServerProcess;
let operations: Operation[];
let member: string;

beforeAll(async () => {
  server = await (await ServerProcess.start(folder)).ready();
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenAPIObject;
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    ['get', 'post'].flatMap((method) => {
      const operation = item[method as 'get'] as unknown as Operation | undefined;
      return operation === undefined ? [] : [{ ...operation, method: method.toUpperCase(), path }];
    }),
  );
  member = await signToken(readFileSync(join(folder, '.tessera', 'jwt.secret'), 'utf8').trim(), {
    role: 'authenticated',
    subject: 'member',
    tenants: { organizations: ['org_acme'] },
    lifetimeSeconds: 600,
    issuer: 'tessera',
    audience: 'tessera',
  });
}, 180_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
}, 30_000);

/** Parameters that stand for another answer, not for a value. */
const notPlain = new Set(['cursor', 'If-None-Match']);

function target({ path, parameters = [] }: Operation): string {
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(String(example))), path);
  const query = new URLSearchParams(
    parameters
      // A window is given by its length or by its ends.
      .filter(
        ({ name }) =>
          !['from', 'to'].includes(name) || !parameters.some((other) => ['hours', 'days'].includes(other.name)),
      )
      .filter((parameter) => parameter.in === 'query' && !notPlain.has(parameter.name))
      .map(({ name, example }): [string, string] => [name, String(example)]),
  );
  return query.size > 0 ? `${filled}?${query.toString()}` : filled;
}

function send(
  operation: Operation,
  to = target(operation),
  init: { readonly token?: string; readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  const example = operation.requestBody?.content['application/json']?.schema.example;
  const needed = (operation.parameters ?? []).filter((parameter) => parameter.in === 'header' && parameter.required);
  const headers = {
    ...Object.fromEntries(needed.map(({ name, example: value }) => [name, String(value)])),
    ...init.headers,
  };
  const body =
    example === undefined
      ? { headers }
      : { body: JSON.stringify(example), headers: { 'content-type': 'application/json', ...headers } };
  return server.request(to, { method: operation.method, ...init, ...body });
}

const isOpen = ({ tags = [] }: Operation): boolean => tags.includes('health');

/** Answers as a protocol has them that is not Tessera's own. */
const isForeign = ({ path }: Operation): boolean => path.includes('/otlp/') || path.includes('/xapi/');

/**
 * What no example can change: so few traces hide nobody, so that there is no release; ids of facts and agents are made anew
 * by each demo; and what is one's own is a member's.
 */
const answersItself = ({ path }: Operation, { status }: Response, text: string): boolean =>
  text.includes('nothing_to_release') ||
  // The extension is the database's administrator's to make.
  (path.endsWith('/statements') && text.includes('statements_unavailable')) ||
  // Rules and incidents are what acts wrote: no source says them again.
  (path.endsWith('/alerts/verify') && text.includes('not_verifiable')) ||
  (path.includes('{') && !path.includes('/action/') && status === 404 && text.includes('not_found')) ||
  (path.endsWith('/me/activity') && status === 403) ||
  (path.endsWith('/xapi/statements') && status === 422 && text.includes('unknown_parent'));

/** Answers that go on and on: their beginning tells that they were given. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response.text();
  await response.body?.cancel();
  return '{"data":[]}';
}

it('every route of its own document succeeds with the examples of its own document', async () => {
  expect(operations.length).toBeGreaterThan(30);
  for (const operation of operations) {
    const response = await send(operation);
    const text = await textOf(response);
    if (answersItself(operation, response, text)) continue;
    expect([operation.method, target(operation), response.ok ? 'success' : `${response.status} ${text}`]).toEqual([
      operation.method,
      target(operation),
      'success',
    ]);
    if (!isOpen(operation) && !isForeign(operation)) {
      expect(JSON.parse(text)).toHaveProperty('data');
    }
  }
}, 120_000);

it('without a token every one is 401, but for probes and metrics', async () => {
  for (const operation of operations) {
    const response = await fetch(`${server.url}${target(operation)}`, { method: operation.method });
    expect([operation.path, response.status]).toEqual([operation.path, isOpen(operation) ? 200 : 401]);
  }
}, 60_000);

it('what a role may not do is 403', async () => {
  for (const path of ['/api/v1/action/refresh', '/api/v1/action/events']) {
    const response = await server.request(path, { method: 'POST', token: member });
    expect([path, response.status]).toEqual([path, 403]);
    expect(await response.json()).toMatchObject({ code: 'role_forbidden' });
  }
});

it('an unknown parameter is a 400 that names it', async () => {
  for (const operation of operations.filter(
    ({ method, path }) => method === 'GET' && path.startsWith('/api/v1/action/') && !path.endsWith('refresh-status'),
  )) {
    const url = target(operation);
    const response = await server.request(`${url}${url.includes('?') ? '&' : '?'}surprise=1`);
    expect([operation.path, response.status]).toEqual([operation.path, 400]);
    expect(await response.json()).toMatchObject({ code: 'invalid_input', errors: [{ field: 'surprise' }] });
  }
});

it('a value beyond its limit is a 400 that names field, value and limit', async () => {
  for (const operation of operations) {
    for (const { name, schema, in: place } of operation.parameters ?? []) {
      // What is no release's id is not found, before anything else is looked at.
      if (operation.path.includes('/research/releases/{id}') || operation.path.endsWith('/me/activity')) continue;
      if (place === 'query' && schema?.maximum !== undefined) {
        const [base = ''] = target(operation).split('?');
        const response = await server.request(`${base}?${name}=${schema.maximum + 1}`);
        expect([operation.path, name, response.status]).toEqual([operation.path, name, 400]);
        const { errors } = (await response.json()) as { errors: { field: string; value: unknown; limit: unknown }[] };
        expect(errors.map(({ field, value }) => [field, String(value)])).toEqual([[name, String(schema.maximum + 1)]]);
        expect(errors[0]?.limit).toEqual(expect.anything());
      }
    }
  }
});

it("another tenant's trigger is 404, as one that does not exist", async () => {
  const owner = async (id: string): Promise<number> =>
    (await server.request(`/api/v1/action/triggers/${id}/stats`, { token: member })).status;
  expect(await owner('no-such-trigger')).toBe(404);
  const all = (await (await server.request('/api/v1/action/triggers/most-active?limit=100&days=90')).json()) as {
    data: { trigger_id: string; organization_id: string }[];
  };
  const own = all.data.find((row) => row.organization_id === 'org_acme');
  const other = all.data.find((row) => row.organization_id !== 'org_acme');
  expect(await owner(own?.trigger_id ?? '')).toBe(200);
  expect(await owner(other?.trigger_id ?? '')).toBe(404);
});

it('an ETag that still holds is 304, for its own caller only', async () => {
  const path = '/api/v1/action/actions/distribution';
  const first = await server.request(path);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/"/);
  expect((await server.request(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await server.request(path, { token: member, headers: { 'if-none-match': etag } })).status).toBe(200);
  expect((await fetch(`${server.url}${path}`, { headers: { 'if-none-match': etag } })).status).toBe(401);
});

it('bodies larger than their route takes are 413, other media types 415, broken JSON 400', async () => {
  const post = async (path: string, body: string, type = 'application/json'): Promise<unknown> => {
    const response = await server.request(path, { method: 'POST', body, headers: { 'content-type': type } });
    const { code } = (await response.json()) as { code: string };
    return [response.status, code];
  };
  const large = JSON.stringify({ requests: [{ id: 'x'.repeat(70_000), path: 'y' }] });
  expect(await post('/api/v1/batch', large)).toEqual([413, 'too_large']);
  expect(await post('/api/v1/action/events', `{"events":[],"x":"${'x'.repeat(11_000_000)}"}`)).toEqual([
    413,
    'too_large',
  ]);
  expect(await post('/api/v1/batch', '<xml/>', 'application/xml')).toEqual([415, 'media_type_unsupported']);
  expect(await post('/api/v1/batch', '{"requests":')).toEqual([400, 'malformed']);
  expect(await post('/api/v1/batch', '{"__proto__":{"x":1}}')).toEqual([400, 'invalid_input']);
  expect(await post('/api/v1/batch', '{"requests":[]}', 'text/plain')).toEqual([415, 'media_type_unsupported']);
  expect(await post('/api/v1/action/events', '{"events":[]}', 'text/plain')).toEqual([415, 'media_type_unsupported']);
});

it('an item with a __proto__ costs itself, not the good ones', async () => {
  const route = operations.find(({ path, method }) => path === '/api/v1/action/events' && method === 'POST');
  const { events } = route?.requestBody?.content['application/json']?.schema.example as { events: object[] };
  const item = (id: string, more: string): string => `${JSON.stringify({ ...events[0], id }).slice(0, -1)},${more}}`;
  const items = [item('proto-1', '"__proto__":{"x":1}'), item('proto-2', '"constructor":{"prototype":{}}')];
  const response = await server.request('/api/v1/action/events', {
    method: 'POST',
    body: `{"events":[${[...items, JSON.stringify({ ...events[0], id: 'proto-3' })].join(',')}]}`,
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(207);
  const { data } = (await response.json()) as { data: { accepted: number; errors: { id: string; code: string }[] } };
  expect([data.accepted, ...data.errors.map(({ id, code }) => `${id} ${code}`)]).toEqual([
    1,
    'proto-1 unknown_field',
    'proto-2 unknown_field',
  ]);
});

it('large answers are compressed, small ones are not', async () => {
  const encoding = async (path: string): Promise<string | null> =>
    (await server.request(path, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding');
  expect(await encoding('/api/openapi.json')).toBe('gzip');
  expect(await encoding('/health/live')).toBeNull();
});

it('serves the admin and the documentation, each under its own policy', async () => {
  const page = await fetch(`${server.url}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toMatch(/<!doctype html/i);
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe-inline');
  for (const path of [
    '/api/docs',
    '/api/docs/swagger-ui.css',
    '/api/docs/swagger-ui-init.js',
    '/api/docs/swagger-ui-bundle.js',
  ]) {
    const response = await fetch(`${server.url}${path}`);
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  }
});

it.each(['/api/docs//x', '/api/docs/a%5c..%5cb', '/api/docs/static/a%00b', '/api/docs/static//x', '/..%2f..%2fx'])(
  'there is no such route as %s, whatever is made of it',
  async (path) => {
    const response = await fetch(`${server.url}${path}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'route_not_found' });
  },
);
