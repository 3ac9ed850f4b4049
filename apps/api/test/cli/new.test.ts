import { runCli } from '../../src/cli/run-cli.js';
import { checkoutFolder } from '../../src/cli/generate/checkout.js';
import { renderTemplate } from '../../src/cli/generate/render-template.js';
import { withModule } from '../../src/cli/generate/switch-on.js';

async function run(...words: string[]): Promise<{ code: number | undefined; out: string; err: string }> {
  let out = '';
  let err = '';
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await runCli(['new', ...words], {}, streams);
  return { code, out, err };
}

it.each([
  ['a module that is there', ['module', 'action'], /there is a module of that name/],
  ['a module with the name of a route', ['module', 'audit'], /the host has that name/],
  ['a module with a reserved word', ['module', 'order'], /PostgreSQL reserves that word/],
  ['a module with a name of PostgreSQL', ['module', 'pg-stats'], /begin with pg_/],
  ['a module in capitals', ['module', 'Fleet'], /lower-case letters and digits/],
  ['a module with a number first', ['module', '5g'], /beginning with a letter/],
  ['a module with a long name', ['module', 'a-very-long-name-of-a-module'], /28 characters; 24 are the limit/],
  ['a module whose variables exist', ['module', 'jwt'], /begin with TESSERA_JWT_/],
  ['a view of no module', ['view', 'acton', 'x'], /did you mean action\?/],
  ['a view that is there', ['view', 'action', 'recent_failures'], /has a relation recent_failures already/],
  ['a view with a dash', ['view', 'action', 'by-day'], /"by-day" is not lower-case letters, digits and _/],
  ['a view of no rollup', ['view', 'action', 'x', '--of', 'triggers'], /there are action_results_by_type/],
  ['a view of no grain', ['view', 'action', 'x', '--grain', '2h'], /there are 15m, 1h, 1d/],
  ['a migration in capitals', ['migration', 'action', 'Add'], /"Add" is not lower-case words/],
])('%s is refused, by one line that says what would be right', async (_what, words, message) => {
  const { code, out, err } = await run(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(err).toMatch(/^tessera: .*\n$/);
});

it('a list of modules that looks otherwise is left alone', () => {
  const names = { snake: 'fleet', kebab: 'fleet', camel: 'fleet', title: 'Fleet' };
  expect(() => withModule('export const analyticsModules = all();\n', names)).toThrow(/is not a list/);
});

it('names of several words are written as each place needs them', () => {
  const names = { snake: 'fleet_trips', kebab: 'fleet-trips', camel: 'fleetTrips', title: 'Fleet trips' };
  const files = new Map(renderTemplate(checkoutFolder, names, 1796000000000).map(({ path, text }) => [path, text]));
  const folder = 'packages/fleet-trips-analytics';
  const text = (path: string): string => files.get(`${folder}/${path}`) ?? '';
  expect(text('migrations/1796000000000-fleet-trips-sources.up.sql')).toContain(
    'create table fleet_trips.fleet_trips_events (',
  );
  expect(text('sql/views/fleet_trips_events_hourly.sql')).toContain('from fleet_trips.fleet_trips_events_by_kind');
  expect(text('src/fleet-trips.module.ts')).toMatch(
    /from '\.\/fleet-trips\.demo\.js'[\s\S]*export const fleetTripsAnalytics[\s\S]*name: 'fleet_trips',\n {2}title: 'Fleet trips'/,
  );
  expect(text('src/fleet-trips.sources.ts')).toContain('TESSERA_FLEET_TRIPS_FLEET_TRIPS_EVENTS_TABLE');
  expect(text('package.json')).toContain('"@tessera/fleet-trips-analytics"');
  expect([...files.values()].filter((each) => /sample/i.test(each))).toEqual([]);
});
