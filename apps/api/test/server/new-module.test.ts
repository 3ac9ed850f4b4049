import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyCheckout, runIn } from '../support/checkout-copy.js';
import type { Ran } from '../support/command-line.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

const folder = temporaryFolder();
const tessera = (...words: string[]): Promise<Ran> =>
  runIn(folder, process.execPath, ['scripts/tessera.mjs', ...words]);
const jest = (...paths: string[]): Promise<Ran> => {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return runIn(folder, process.execPath, [...flags, 'node_modules/jest/bin/jest.js', '--json', ...paths]);
};

interface Manifest {
  readonly data: readonly { readonly name: string; readonly panels: readonly { readonly route: string }[] }[];
}

beforeAll(() => copyCheckout(folder), 300_000);
afterAll(() => removeFolder(folder));

it('a migration comes after those there are; a view comes with definition, test and its place in the list', async () => {
  const [latest] = execFileSync('ls', ['-r', join(folder, 'packages/action-analytics/migrations')])
    .toString()
    .split('\n');
  const migration = await tessera('new', 'migration', 'action', 'add-notes', '--json');
  const { written } = JSON.parse(migration.out) as { written: string[] };
  expect(written).toEqual([
    expect.stringMatching(/\/\d{13}-add-notes\.up\.sql$/),
    expect.stringMatching(/\.down\.sql$/),
  ]);
  expect(written.every((path) => path.split('/')[3]! > String(latest))).toBe(true);

  const view = await tessera('new', 'view', 'action', 'results_by_quarter', '--grain', '15m', '--json');
  expect([view.code, view.code === 0 ? '' : view.err]).toEqual([0, '']);
  expect(JSON.parse(view.out)).toMatchObject({
    written: [
      'packages/action-analytics/sql/views/results_by_quarter.sql',
      'packages/action-analytics/sql/definitions/results_by_quarter.sql',
      'packages/action-analytics/test/views/results_by_quarter.test.ts',
      'packages/action-analytics/src/action.views.ts',
    ],
  });
}, 300_000);

it('a new module is built, green, and its dashboard is there at once', async () => {
  const made = await tessera('new', 'module', 'fleet-trips', '--json');
  expect([made.code, made.code === 0 ? '' : made.err]).toEqual([0, '']);
  expect(JSON.parse(made.out)).toMatchObject({ module: 'fleet_trips', folder: 'packages/fleet-trips-analytics' });
  const report = readFileSync(join(folder, 'packages/fleet-trips-analytics/report.sql.md'), 'utf8');
  expect(report).toContain('### View `fleet_trips.fleet_trips_events_hourly`');
  const formatted = await runIn(folder, process.execPath, [
    'node_modules/@biomejs/biome/bin/biome',
    'format',
    'packages',
  ]);
  expect([formatted.code, formatted.code === 0 ? '' : formatted.out + formatted.err]).toEqual([0, '']);

  const tested = await jest(
    'packages/fleet-trips-analytics',
    'packages/action-analytics/test/views/results_by_quarter',
  );
  const { numFailedTests, numPassedTests, numRuntimeErrorTestSuites } = JSON.parse(tested.out) as Record<
    string,
    number
  >;
  expect([numFailedTests, numRuntimeErrorTestSuites, tested.code === 0 ? '' : tested.err]).toEqual([0, 0, '']);
  expect(numPassedTests).toBeGreaterThan(60);

  const again = await tessera('new', 'module', 'fleet-trips');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('there is a module of that name')]);
}, 300_000);

it('the admin finds its panels in the manifest, and each has figures of the demo', async () => {
  const variables = { TESSERA_DATA_DIR: join(folder, '.tessera'), TESSERA_MODULES: 'fleet_trips' };
  const program = join(folder, 'apps', 'api', 'dist', 'main.js');
  const server = await (await ServerProcess.start(folder, variables, [], program)).ready();
  try {
    const manifest = (await (await server.request('/api/v1/modules')).json()) as Manifest;
    const fleet = manifest.data.find(({ name }) => name === 'fleet_trips');
    expect(fleet?.panels.map(({ route }) => route)).toEqual([
      'events/hourly?hours=48',
      'events/hourly?hours=48',
      'events/kinds?days=7',
    ]);
    for (const { route } of fleet?.panels ?? []) {
      const answer = await server.request(`/api/v1/fleet_trips/${route}`);
      const { data, meta } = (await answer.json()) as { data: Record<string, unknown>[]; meta: { source: string } };
      expect([answer.status, meta.source]).toEqual([200, 'view']);
      expect(data.some((row) => Number(row['event_count']) > 0)).toBe(true);
    }
  } finally {
    expect((await server.stop()).code).toBe(0);
  }
}, 300_000);
