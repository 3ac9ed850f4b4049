import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { commandLine } from '../support/command-line.js';
import { removeFolder, temporaryFolder } from '../support/server-process.js';

interface Finding {
  readonly module: string | null;
  readonly check: string;
  readonly found: string;
  readonly mend: string;
}

const folder = temporaryFolder();
const variables = { TESSERA_MODULES: 'action' };
const tessera = commandLine(
  folder,
  () => database.url,
  () => variables,
);
let database: TestDatabase;
let owner: pg.Client;

/** A fault, done on purpose, and what doctor has to say of it. */
const FAULTS: readonly (readonly [check: string, named: string, sql: string])[] = [
  [
    'missing_policy',
    'tessera_authenticated_select of action.triggers',
    'drop policy tessera_authenticated_select on action.triggers',
  ],
  [
    'differs_policy',
    'tessera_authenticated_select of action.action_results',
    'alter policy tessera_authenticated_select on action.action_results using (true)',
  ],
  [
    'unknown_policy',
    'everybody of action.organizations',
    'create policy everybody on action.organizations using (true)',
  ],
  [
    'differs_row_level_security',
    'row-level security of action.action_results_by_type is off',
    'alter table action.action_results_by_type disable row level security, no force row level security',
  ],
  ['unknown_grant', 'select on action.action_results to public', 'grant select on action.action_results to public'],
  [
    'unknown_grant',
    'select (error_message) on action.action_results to tessera_analyst',
    'grant select (error_message) on action.action_results to tessera_analyst',
  ],
  [
    'missing_grant',
    'select on action.triggers to tessera_admin',
    'revoke select on action.triggers from tessera_admin',
  ],
  ['missing_column', 'column user_id of action.triggers', 'alter table action.triggers drop column user_id cascade'],
  [
    'missing_column',
    'column failure_count of action.action_results_by_trigger',
    'alter table action.action_results_by_trigger drop column failure_count cascade',
  ],
  [
    'differs_column',
    'column retry_count of action.action_results is integer',
    'alter table action.action_results alter column retry_count drop default, alter column retry_count drop not null',
  ],
  [
    'missing_constraint',
    'action_results_status_check of action.action_results',
    'alter table action.action_results drop constraint action_results_status_check',
  ],
  ['missing_index', 'action_results_executed_at_idx', 'drop index action.action_results_executed_at_idx'],
  [
    'differs_view',
    'view action.action_type_distribution is not what this version defines',
    'alter view action.action_type_distribution set (security_invoker = false)',
  ],
  ['missing_view', 'view action.recent_failures is missing', 'drop view action.recent_failures'],
  [
    'differs_function',
    'function action.refresh_action_analytics() is not what',
    'alter function action.refresh_action_analytics() security definer',
  ],
  [
    'unknown_table',
    'table action.notes is none of',
    'create table action.notes (id integer); insert into action.notes values (1)',
  ],
  [
    'unknown_materialized_view',
    'action.totals is none of',
    'create materialized view action.totals as select 1 as n; grant select on action.totals to tessera_authenticated',
  ],
  ['unusable_unique_index', 'action.totals has no unique index', ''],
  [
    'unusable_index',
    'index action.twice of action.triggers is not valid',
    'create unique index concurrently twice on action.triggers ((1))',
  ],
  ['capture_off', 'tessera_capture_update', 'alter table action.action_results disable trigger tessera_capture_update'],
  [
    'stuck_slot',
    'action.recent_failures of 2026-03-29T08:00:00.000Z was begun by lost:1:a',
    `insert into core.refresh_slot (task, slot, replica, lease_until, claimed_at)
     values ('action.recent_failures', '2026-03-29T08:00:00Z', 'lost:1:a', now() - interval '1 day', now() - interval '1 day')`,
  ],
];

async function faults(): Promise<readonly Finding[]> {
  const { code, out, err } = await tessera('doctor', '--json');
  expect([code === 0 || code === 1, err]).toEqual([true, expect.stringContaining('looking at sources')]);
  const { ok, findings } = JSON.parse(out) as { ok: boolean; findings: readonly Finding[] };
  expect([ok, code]).toEqual([findings.length === 0, findings.length === 0 ? 0 : 1]);
  return findings;
}

beforeAll(async () => {
  database = await createTestDatabase();
  await tessera('migrate');
  await tessera('seed', '--rows', '500');
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("set tessera.maintenance = 'on'");
}, 120_000);

afterAll(async () => {
  await owner.end();
  await database.drop();
  removeFolder(folder);
});

it('names every fault that was made, its SQL mends them, and then nothing is left to find', async () => {
  for (const [, , sql] of FAULTS) {
    if (sql === '') continue;
    // An index that cannot be unique is left behind invalid: that is the fault.
    await owner.query(sql).catch(() => expect(sql).toContain('concurrently'));
  }
  const found = await faults();
  for (const [check, named] of FAULTS) {
    expect(found.filter((each) => each.check === check).map((each) => each.found)).toContainEqual(
      expect.stringContaining(named),
    );
  }
  for (const { mend } of found) await owner.query(mend);
  expect(found.find(({ found: line }) => line.includes('failure_count'))?.mend).toContain("reset_store('action'");
  // A column that was lost with its figures has them again by the next refresh.
  expect((await tessera('refresh', 'action')).code).toBe(0);
  expect(await faults()).toEqual([]);
  expect((await tessera('doctor', '--verify', 'trigger_performance_summary', '--days', '31')).code).toBe(0);
  // What was not Tessera's was moved out of the way, not dropped.
  const { rows } = await owner.query('select id from public.notes');
  expect(rows).toEqual([{ id: 1 }]);
}, 180_000);

it('looks without making anything', async () => {
  const objects = 'select count(*)::integer as n, max(oid::bigint) as newest from pg_class';
  const before = (await owner.query(objects)).rows;
  await faults();
  expect((await owner.query(objects)).rows).toEqual(before);
}, 60_000);
