import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { TokenVerifier } from '../../src/auth/token-verifier.js';

const dataDir = mkdtempSync(join(tmpdir(), 'tessera-cli-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

async function run(...words: string[]): Promise<{ code: number | undefined; out: string; err: string }> {
  let out = '';
  let err = '';
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await runCli(words, { TESSERA_DATA_DIR: dataDir }, streams);
  return { code, out, err };
}

const commands = [
  'start',
  'migrate',
  'verify',
  'doctor',
  'refresh',
  'status',
  'seed',
  'backfill',
  'erase',
  'export',
  'token',
  'openapi',
  'config',
];

it.each(commands)('%s --help teaches with an example', async (command) => {
  const { code, out } = await run(command, '--help');
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`Examples:\\n.*\\$ .*tessera ${command}`));
});

describe('what is asked for wrongly is one line and exit code 2', () => {
  it.each([
    ['an unknown command', ['refrsh'], /Did you mean refresh/],
    ['an unknown option', ['status', '--jsn'], /Did you mean --json/],
    ['a module there is not', ['refresh', 'acton'], /did you mean action\?/],
    ['a view there is not', ['refresh', 'action', 'recent_failure'], /did you mean recent_failures\?/],
    ['a role there is not', ['token', '--role', 'root'], /none of authenticated/],
    ['a lifetime that is a word', ['token', '--role', 'admin', '--expires', 'soon'], /--expires soon/],
    ['a lifetime of years', ['token', '--role', 'admin', '--expires', '9999d'], /--expires 9999d is more than 366d/],
    ['a day there is not', ['backfill', 'action', '--from', '2026-02-30', '--to', '2026-03-02'], /--from 2026-02-30/],
    [
      'a range that ends before it begins',
      ['backfill', 'action', '--from', '2026-03-02', '--to', '2026-03-01'],
      /is not before/,
    ],
    ['a view to compare there is not', ['doctor', '--verify', 'recent'], /there are action\.action_metrics_hourly/],
    [
      'a view to compare that is misspelt',
      ['doctor', '--verify', 'action.recent_failure'],
      /did you mean recent_failures/,
    ],
    ['healing without a view', ['doctor', '--heal'], /--heal goes with --verify/],
    [
      'two ranges at once',
      ['doctor', '--verify', 'recent_failures', '--days', '2', '--from', '2026-03-01'],
      /either it or/,
    ],
    ['a backfill without range', ['backfill', 'action'], /--from/],
    ['a person without an id', ['erase', 'action', ''], /1 to 200 characters/],
    ['a module there is not, for a person', ['export', 'acton', 'usr_1'], /did you mean action\?/],
    ['rows that are a word', ['seed', '--rows', 'many'], /--rows many/],
  ])('%s', async (_name, words, message) => {
    const { code, out, err } = await run(...words);
    expect(err).toMatch(message);
    expect(err).toMatch(/^tessera: /);
    expect(code).toBe(2);
    expect(out).toBe('');
  });
});

it('a bad variable is one line and exit code 1, as JSON too', async () => {
  let out = '';
  let err = '';
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  expect(await runCli(['status', '--json'], { PORT: 'http' }, streams)).toBe(1);
  expect(err).toMatch(/^tessera: PORT: .*\n$/);
  expect(JSON.parse(out)).toMatchObject({ error: { code: 'config_invalid' } });
});

it('a token opens what it says, signed with the secret that nobody else can read', async () => {
  const { code, out } = await run(
    'token',
    '--role',
    'authenticated',
    '--organizations',
    'acme, globex',
    '--sub',
    'bob',
    '--expires',
    '2h',
  );
  expect(code).toBe(0);
  const path = join(dataDir, 'jwt.secret');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const verifier = new TokenVerifier({
    secret: readFileSync(path, 'utf8').trim(),
    issuer: 'tessera',
    audience: 'tessera',
  });
  const claims = await verifier.verify(out.trim());
  expect(claims).toMatchObject({ role: 'authenticated', sub: 'bob', organizations: ['acme', 'globex'] });
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(7200);
});

it('openapi needs no database', async () => {
  const { code, out } = await run('openapi');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ openapi: '3.1.0' });
});

it('config lists every variable', async () => {
  const { out } = await run('config', '--json');
  const rows = JSON.parse(out) as { name: string }[];
  expect(rows.map((row) => row.name)).toContain('TESSERA_ACTION_ACTION_RESULTS_TABLE');
});
