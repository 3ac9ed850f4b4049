import { statementSummary } from '../../src/tracing/index.js';

it.each([
  ['-- How many came?\n-- $1 tz\nselect count(*) from t', 'How many came?'],
  ['-- no-transaction\nvacuum action.action_results_log', 'vacuum action.action_results_log'],
  ['select core.refresh_module($1, $2, $3)', 'select core.refresh_module'],
  ["insert into core.audit (who) values ('grace@example.org')", 'insert core.audit'],
  ['with a as (select 1) select x from action.rows where y = $1', 'select action.rows'],
  ["delete from only public.t where name = 'grace'", 'delete public.t'],
  ['update core.api_key set used = $1', 'update core.api_key'],
  ["select 'grace'", 'select'],
  ["notify a, 'grace'", 'statement'],
])('%j is %j', (text, summary) => expect(statementSummary(text)).toBe(summary));
