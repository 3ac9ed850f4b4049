import { runCli } from '../../src/cli/run-cli.js';
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
