import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyCheckout, runIn } from '../support/checkout-copy.js';
import type { Ran } from '../support/command-line.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

const guide = readFileSync(new URL('../../../../docs/module-guide.md', import.meta.url), 'utf8');
const steps = [...guide.matchAll(/^```(sh|diff)\n([\s\S]*?)^```/gm)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));

const folder = temporaryFolder();
const module = 'packages/fleet-analytics';
const node = (...words: string[]): Promise<Ran> => runIn(folder, process.execPath, words);

interface Manifest {
  readonly data: readonly { readonly name: string; readonly panels: readonly { readonly route: string }[] }[];
}

/** Runs a command of the guide as npm would, without its layers. */
async function run(command: string): Promise<void> {
  const [npm, verb = '', ...rest] = command.split(' ');
  expect(npm).toBe('npm');
  const words = rest.filter((word) => word !== '--');
  const script = verb === 'run' ? (words.shift() ?? '') : verb;
  // The server is started, and asked, below.
  if (script === 'start') return;
  const ran = await node(`scripts/${script}.mjs`, ...words);
  expect([command, ran.code, ran.code === 0 ? '' : ran.out + ran.err]).toEqual([command, 0, '']);
}

/** Does to the module what a piece of the guide shows; the time stamp of its migration is its own. */
async function edit(diff: string): Promise<void> {
  const [up] = readdirSync(join(folder, module, 'migrations'));
  const patch = join(folder, 'guide.diff');
  writeFileSync(patch, diff.replaceAll('<timestamp>', up?.slice(0, 13) ?? ''));
  const { code, err } = await runIn(folder, 'git', ['apply', `--directory=${module}`, 'guide.diff']);
  expect([code, err]).toEqual([0, '']);
}

beforeAll(() => copyCheckout(folder), 300_000);
afterAll(() => removeFolder(folder));

it('a new module is built, green and formatted, and a second of its name is refused', async () => {
  const [first] = steps;
  await run(first?.text.trim() ?? '');
  const report = readFileSync(join(folder, module, 'report.sql.md'), 'utf8');
  expect(report).toContain('### View `fleet.fleet_events_hourly`');
  const formatted = await node('node_modules/@biomejs/biome/bin/biome', 'format', 'packages', 'apps/api/src');
  expect([formatted.code, formatted.code === 0 ? '' : formatted.out + formatted.err]).toEqual([0, '']);
  const again = await node('apps/api/dist/cli.js', 'new', 'module', 'fleet');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('there is a module of that name')]);
}, 300_000);

it('the guide makes a module of it, in fewer than 150 lines written by hand, and all its tests pass', async () => {
  const diffs = steps.filter(({ language }) => language === 'diff');
  const written = diffs.flatMap(({ text }) => text.split('\n').filter((line) => /^\+(?!\+\+ )/.test(line)));
  expect(written.length).toBeGreaterThan(50);
  expect(written.length).toBeLessThan(150);
  for (const { language, text } of steps.slice(1)) {
    if (language === 'diff') await edit(text);
    else for (const command of text.trim().split('\n')) await run(command);
  }
  const formatted = await node('node_modules/@biomejs/biome/bin/biome', 'format', module);
  expect([formatted.code, formatted.code === 0 ? '' : formatted.out + formatted.err]).toEqual([0, '']);
}, 600_000);

it('a new migration comes after those there are', async () => {
  const made = await node('apps/api/dist/cli.js', 'new', 'migration', 'fleet', 'add-drivers', '--json');
  const { written } = JSON.parse(made.out) as { written: string[] };
  const there = readdirSync(join(folder, module, 'migrations')).sort();
  expect(there.slice(-2).map((name) => `${module}/migrations/${name}`)).toEqual([...written].sort());
  expect(there).toHaveLength(4);
}, 60_000);

it('the admin finds its panels in the manifest, and each has figures of the demo', async () => {
  const variables = { TESSERA_DATA_DIR: join(folder, '.tessera'), TESSERA_MODULES: 'fleet' };
  const program = join(folder, 'apps', 'api', 'dist', 'main.js');
  const server = await (await ServerProcess.start(folder, variables, [], program)).ready();
  try {
    const manifest = (await (await server.request('/api/v1/modules')).json()) as Manifest;
    const fleet = manifest.data.find(({ name }) => name === 'fleet');
    const routes = (fleet?.panels ?? []).map(({ route }) => route);
    expect(routes).toEqual([
      'events/hourly?hours=48',
      'events/hourly?hours=48',
      'vehicles?days=7',
      'events/kinds?days=7',
    ]);
    for (const route of routes) {
      const answer = await server.request(`/api/v1/fleet/${route}`);
      const { data, meta } = (await answer.json()) as { data: Record<string, unknown>[]; meta: { source: string } };
      expect([answer.status, meta.source]).toEqual([200, 'view']);
      expect(data.some((row) => Number(row['event_count'] ?? row['distance_m']) > 0)).toBe(true);
    }
  } finally {
    expect((await server.stop()).code).toBe(0);
  }
}, 300_000);
