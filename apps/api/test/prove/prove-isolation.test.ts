import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, Proof } from '@tessera/prover';
import { createTestDatabase } from '@tessera/testing';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tessera-prove-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a folder of its own; without a database in the environment it makes a throw-away server. */
function prove(
  script: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const args = [script, 'prove-isolation', ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

const queries = Math.ceil(400 * Math.max(1, Number(process.env['TESSERA_PROVE_SCALE'] ?? 1)));
const cli = here('../../dist/cli.js');

describe('on the product as it is', () => {
  let ran: Ran;
  let proof: Proof;

  beforeAll(async () => {
    ran = await prove(cli, ['--json', '--report', 'isolation.json', '--queries', String(queries)]);
    proof = JSON.parse(ran.out) as Proof;
  }, 600_000);

  const check = (name: string): Proof['checks'][number] | undefined => proof.checks.find((each) => each.check === name);

  it('finds nothing', () => {
    expect(proof.findings).toEqual([]);
    expect(ran.code).toBe(0);
  });

  it('says what it tried, as whom and on what', () => {
    expect(JSON.parse(readFileSync(join(folder, 'isolation.json'), 'utf8'))).toEqual(proof);
    for (const name of [
      'roles',
      'key-scopes',
      'reads',
      'exports',
      'batch',
      'validators',
      'cursors',
      'sockets',
      'noninterference',
      'external-reads',
      'external-noninterference',
    ]) {
      expect([name, (check(name)?.tried ?? 0) > 10]).toEqual([name, true]);
    }
    expect(proof.callers).toContain('authenticated of A and B');
    expect(Object.keys(proof.versions)).toEqual(expect.arrayContaining(['module action', 'PostgreSQL', 'Node.js']));
    expect(check('catalog-views')?.tried).toBeGreaterThan(3);
  });

  it('asks at random, over tables of its own and of an application', () => {
    expect(check('random-queries')?.tried).toBe(queries);
    expect(check('external-random-queries')?.tried).toBe(Math.ceil(queries / 2));
    expect(check('catalog-views')?.tried).toBeGreaterThan(3);
    expect(check('external-catalog-views')?.tried).toBeGreaterThan(3);
  });

  it('tries pgbouncer, or says that it is left out', () => {
    const { tried = 0, notes = [] } = check('pgbouncer') ?? {};
    expect(tried > 100 || notes.some((note) => note.startsWith('LEFT OUT'))).toBe(true);
  });
});

describe('with mistakes in routes and in the database', () => {
  let ran: Ran;
  let findings: readonly Finding[] = [];

  beforeAll(async () => {
    ran = await prove(here('faulty-proof.mjs'), ['--json', '--queries', '0'], { TESSERA_MODULES: 'action' });
    ({ findings } = JSON.parse(ran.out) as Proof);
  }, 300_000);

  it('ends with exit code 1', () => {
    expect(ran.code).toBe(1);
  });

  it.each([
    ['a route without a role', 'routes-declared', 'forgotten', /does not say which roles/],
    ['a route that the document does not know', 'routes-declared', 'hidden', /is missing from the OpenAPI document/],
    ['an ETag that ignores the caller', 'validators', 'shared-etag', /the same ETag/],
    ['a 304 for the ETag of another', 'validators', 'shared-etag', /304 for the ETag of another/],
    ['rows of other tenants', 'reads', 'all-tenants', /shows authenticated of .* qx\w+ of tenant/],
    ['a number that others move', 'noninterference', 'all-counted', /data\.facts was \d+ and became \d+/],
  ])('names %s', (_, check, path, detail) => {
    const place = `GET /api/v1/seeded/${path}`;
    const found = findings.filter((finding) => finding.check === check && finding.place === place);
    expect(found.map((finding) => finding.detail).join('\n')).toMatch(detail);
  });

  it('names a socket that tells what is another’s', () => {
    const found = findings.filter(({ check, place }) => check === 'sockets' && place === 'WS /ws/action');
    expect(found.map(({ detail }) => detail).join('\n')).toMatch(/shows authenticated of .* qx\w+ of tenant/);
  });

  it.each([
    ['a policy that opens everything', 'action.organizations'],
    ['a view that lost security_invoker', 'action.recent_failures'],
    ['a materialized view that is granted', 'action.seeded'],
  ])('names %s', (_, place) => {
    const named = findings.filter(({ check }) => check.startsWith('catalog-')).map((finding) => finding.place);
    expect(named.some((each) => each.includes(place))).toBe(true);
  });
});

it('puts no canary into a database that is in use: without the right to make another it says what to give', async () => {
  const database = await createTestDatabase();
  try {
    const { code, err } = await prove(cli, [], { DATABASE_URL: database.url });
    expect(code).toBe(1);
    expect(err).toContain('may not create databases');
    expect(err).toContain('--database-url');
  } finally {
    await database.drop();
  }
});
