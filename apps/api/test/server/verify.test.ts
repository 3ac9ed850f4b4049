import type { Read } from '@tessera/module-kit';
import { analyticsModules } from '../../src/analytics.modules.js';
import { signToken } from '../../src/auth/sign-token.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

const folder = temporaryFolder();
let server: ServerProcess;
let member: string;

beforeAll(async () => {
  server = await (await ServerProcess.start(folder)).ready();
  member = await signToken(readFileSync(join(folder, '.tessera', 'jwt.secret'), 'utf8').trim(), {
    role: 'authenticated',
    subject: 'member',
    tenants: { organizations: ['org_acme'], tenants: ['default'] },
    lifetimeSeconds: 600,
    issuer: 'tessera',
    audience: 'tessera',
  });
}, 180_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
}, 30_000);

interface Body {
  readonly code?: string;
  readonly detail?: string;
  readonly data: {
    readonly id: string;
    readonly equal: boolean;
    readonly differences: unknown;
    readonly compared: { readonly rows: number };
    readonly statement: { readonly sql: string };
    readonly views: readonly object[];
  } & readonly {
    readonly id: string;
    readonly action: string;
    readonly agent_id: string;
    readonly trigger_id: string;
  }[];
}

async function ask(
  path: string,
  init: { token?: string; body?: object } = {},
): Promise<{ status: number; body: Body }> {
  const { token, body } = init;
  const response = await server.request(`/api/v1/${path}`, {
    ...(token === undefined ? {} : { token }),
    ...(body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

/** A session of the demo that is over, and who taught it: no route lists them. */
async function lesson(): Promise<{ readonly session: string; readonly teacher: string }> {
  const url = readFileSync(join(folder, '.tessera', 'psql.url'), 'utf8').trim();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ session: string; teacher: string }>(
      `select id as session, teacher_id as teacher from classroom.classroom_sessions
       where actual_end is not null and teacher_id is not null order by actual_end desc limit 1`,
    );
    return rows[0] ?? { session: '', teacher: '' };
  } finally {
    await client.end();
  }
}

/** Its path with ids that exist in the demo data; the modules' own for agents and triggers. */
async function pathOf(module: string, read: Read): Promise<string> {
  let path = read.path;
  if (path.startsWith('teachers')) return path.replace(':id', (await lesson()).teacher);
  if (path.startsWith('sessions')) return path.replace(':id', (await lesson()).session);
  for (const [name, { tenant, example }] of Object.entries(read.pathParameters ?? {})) {
    const agents = `${module}/agents/top?limit=1&days=90`;
    const triggers = `${module}/triggers/most-active?limit=1&days=90`;
    const list = tenant ? `${module}/tenants?limit=1` : path.startsWith('agents') ? agents : triggers;
    const [first] =
      path.startsWith('traces') || path.startsWith('research') || module === 'alerts'
        ? []
        : (await ask(list)).body.data;
    path = path.replace(`:${name}`, first?.id ?? first?.agent_id ?? first?.trigger_id ?? example);
  }
  return path;
}

const reads = analyticsModules.flatMap(({ name, reads: own }) =>
  own.filter(({ roles }) => roles.includes('admin')).map((read) => [name, read.path, read] as const),
);

it.each(reads)('%s %s is explained, and is what the source says', async (module, _path, read) => {
  const path = await pathOf(module, read);
  const explained = await ask(`${module}/explain?path=${encodeURIComponent(path)}`);
  expect([explained.status, explained.body.detail]).toEqual([200, undefined]);
  expect(explained.body.data.views).toHaveLength(read.views.length);
  const { status, body } = await ask(`${module}/verify`, { body: { path } });
  if (status === 422) {
    // Live ones, and those that neither a query nor a definition says over the sources.
    expect([body.code, body.detail]).toEqual(['not_verifiable', expect.stringMatching(/sources as they are|No query/)]);
    expect(read.rollup).toBeUndefined();
    return;
  }
  expect([status, body.detail]).toEqual([200, undefined]);
  expect([body.data.equal, body.data.differences]).toEqual([true, []]);
});

it('a member verifies their own, and what shows persons is recorded as the read itself', async () => {
  const rate = await ask('action/verify', { token: member, body: { path: 'actions/success-rate?days=7' } });
  expect(rate.body.data).toMatchObject({ equal: true, compared: { rows: expect.any(Number) } });
  const foreign = await ask('action/verify', {
    token: member,
    body: { path: 'actions/success-rate?organization_id=org_helios' },
  });
  expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found']);
  const safety = await ask('consciousness/verify', { token: member, body: { path: 'safety?days=30' } });
  expect(safety.body.data).toMatchObject({ equal: true });
  const records = await ask('audit?action=read.safety&actor=member');
  expect(records.body.data).toMatchObject([
    { action: 'read.safety', outcome: 'succeeded', detail: { verify: true }, tenants: ['default'] },
  ]);
});
