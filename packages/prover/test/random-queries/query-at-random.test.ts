import { actionAnalytics } from '@tessera/action-analytics';

import { queryAtRandom } from '../../src/random-queries/query-at-random.js';
import { installedDatabase, type InstalledDatabase } from '../installed-database.js';
import { CANARIES, fillCanaries } from './canary-rows.js';

const QUERIES = Math.ceil(2000 * Math.max(1, Number(process.env['TESSERA_PROVE_SCALE'] ?? 1)));

let installed: InstalledDatabase;

beforeEach(async () => {
  installed = await installedDatabase('prover canaries', [actionAnalytics], (db) => fillCanaries(db, actionAnalytics));
});

afterEach(async () => {
  await installed.close();
});

const ask = (queries: number, seed = 1): ReturnType<typeof queryAtRandom> =>
  queryAtRandom({ db: installed.db, definitions: [actionAnalytics], canaries: CANARIES, queries, seed });

it(
  'finds nothing of others, reaching every relation with queries that run',
  async () => {
    const { findings, notes, unreached, silent, shareRun, tried } = await ask(QUERIES);
    if (QUERIES > 2000) process.stdout.write(`${notes?.join('\n') ?? ''}\n`);
    expect(findings).toEqual([]);
    expect(tried).toBe(QUERIES);
    expect(shareRun).toBeGreaterThan(0.95);
    expect(unreached).toEqual([]);
    expect(silent).toEqual([]);
  },
  60_000 + 30 * QUERIES,
);

it('makes the same queries of the same seed', async () => {
  const [once, again] = [await ask(160, 5), await ask(160, 5)];
  expect(again.notes).toEqual(once.notes);
});

const results = 'action.action_results';
const selectPolicy = (condition: string): string =>
  `drop policy tessera_authenticated_select on ${results};
   create policy tessera_authenticated_select on ${results} for select to tessera_authenticated using (${condition})`;

const definer = `create function action.peek() returns setof text language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$ begin perform core.begin_maintenance(); return query select r::text from ${results} as r; end $$;
  grant execute on function action.peek() to tessera_authenticated`;

it.each([
  ['a policy that is always true', selectPolicy('true')],
  ['row-level security that is off', `alter table ${results} disable row level security`],
  [
    'a policy that lets one row of another through',
    selectPolicy(
      `id = 'zqbirchfact-100' or organization_id = any ((select core.claim_tenants('organizations'))::text[])`,
    ),
  ],
  ['a view that reads as its owner', 'alter view action.recent_failures reset (security_invoker)'],
  [
    'a materialized view that is granted',
    `create materialized view action.totals as select organization_id, count(*) from ${results} group by 1;
     grant select on action.totals to tessera_authenticated`,
  ],
  [
    'a table without protection that shows no values',
    `create table action.tally (figure integer, organization_id text);
     insert into action.tally select retry_count, organization_id from ${results};
     grant select (figure) on action.tally to tessera_authenticated`,
  ],
  ['a function that shows rows as their owner', definer],
  [
    'a change log that is granted',
    `update ${results} set retry_count = retry_count + 1;
     alter table ${results}_log disable row level security; grant select on ${results}_log to tessera_authenticated`,
  ],
  [
    'single facts opened to the analyst',
    `create policy open on ${results} for select to tessera_analyst using ((select current_user) = 'tessera_analyst');
     grant select on ${results} to tessera_analyst`,
  ],
])('finds %s', async (_, sql) => {
  await installed.db.asOwner((owner) => owner.client.query(sql), { maintenance: true });
  const { findings } = await ask(800);
  expect(findings).not.toEqual([]);
  for (const { place, detail } of findings)
    expect([place, detail]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/^as \w+.*: ./)]);
});
