import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { commandLine } from '../support/command-line.js';
import { removeFolder, temporaryFolder } from '../support/server-process.js';

const folder = temporaryFolder();
const tessera = commandLine(folder, () => database.url);
const DAY_MS = 86_400_000;
const view = 'action.action_metrics_hourly';
const day = (back: number): string => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);
let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await tessera('migrate');
  await tessera('seed', '--rows', '3000', '--seed', '7');
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("set tessera.maintenance = 'on'");
}, 120_000);

afterAll(async () => {
  await owner.end();
  await database.drop();
  removeFolder(folder);
});

it('finds nothing to mend in a database as it was made', async () => {
  const { code, out, err } = await tessera('doctor');
  expect([code, out]).toEqual([0, 'Nothing needs mending.\n']);
  expect(err).toContain('looking at sources');
}, 60_000);

it('compares day by day with progress, the newest first, and says that all is equal', async () => {
  const { code, out, err } = await tessera('doctor', '--verify', 'action_metrics_hourly', '--days', '3');
  expect([code, out]).toEqual([0, `${view} equals its source on 3 days and over all time.\n`]);
  const lines = err.trim().split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual([day(0), day(1), day(2), 'all time']);
  expect(lines.at(-1)).toBe('all time: equal (4 of 4)');
}, 60_000);

it('names the day of a stored row that somebody changed, and heals it', async () => {
  const spoilt = await owner.query(
    `update action.action_results_by_type set execution_count = execution_count + 1
     where ctid = (select ctid from action.action_results_by_type where grain = '1h' and bucket >= $1 and bucket < $2 limit 1)`,
    [`${day(2)}T00:00:00Z`, `${day(1)}T00:00:00Z`],
  );
  expect(spoilt.rowCount).toBe(1);
  const range = ['--from', day(3), '--to', day(0)];
  const found = await tessera('doctor', '--verify', view, ...range, '--json');
  expect(found.code).toBe(1);
  expect(JSON.parse(found.out)).toMatchObject({
    ok: false,
    compared_days: 3,
    differing_rows: 1,
    days: [
      { day: day(1), differing: 0 },
      { day: day(2), differing: 1, healed: false, stores: [{ store: 'action_results_by_type', differing: 1 }] },
      { day: day(3), differing: 0 },
      { day: null, differing: 0 },
    ],
  });
  // What was found is kept: doctor tells of it with the command that heals.
  const told = await tessera('doctor');
  expect(told.code).toBe(1);
  expect(told.out).toContain(`1 stored row of ${day(2)} in action.action_results_by_type differs from its source`);
  expect(told.out).toContain(`    tessera doctor --verify ${view} --from ${day(2)} --to ${day(1)} --heal\n`);

  const healed = await tessera('doctor', '--verify', view, ...range, '--heal');
  expect([healed.code, healed.out]).toEqual([
    0,
    `${day(2)}: 1 row differs (action_results_by_type 1); made anew\n${view} equals its source again: what differed was made anew.\n`,
  ]);
  expect((await tessera('doctor', '--verify', view, ...range)).code).toBe(0);
  expect((await tessera('doctor')).out).toBe('Nothing needs mending.\n');
}, 120_000);

it('prints the SQL that switches a capture trigger on again, and finds what was missed meanwhile', async () => {
  await owner.query('alter table action.action_results disable trigger tessera_capture_delete');
  // Yesterday: a few minutes after midnight today has no facts yet.
  await owner.query('delete from action.action_results where executed_at >= $1 and executed_at < $2', [
    `${day(1)}T00:00:00Z`,
    `${day(0)}T00:00:00Z`,
  ]);
  const { code, out } = await tessera('doctor', '--json');
  const { findings } = JSON.parse(out) as { findings: { module: string; found: string; mend: string }[] };
  expect([code, findings.map(({ module }) => module)]).toEqual([1, ['action']]);
  expect(findings[0]?.found).toContain('tessera_capture_delete missing or off');
  await owner.query(findings[0]?.mend ?? '');
  expect((await tessera('doctor')).code).toBe(0);
  const missed = await tessera('doctor', '--verify', view, '--from', day(1), '--to', day(0), '--heal');
  expect([missed.code, missed.out]).toEqual([0, expect.stringContaining(`${day(1)}: `)]);
}, 120_000);

it('does not compare what is sealed', async () => {
  await owner.query("update core.source_state set sealed_before = $1 where source = 'action_results'", [
    `${day(0)}T00:00:00Z`,
  ]);
  const { code, out, err } = await tessera('doctor', '--verify', view, '--from', day(2), '--to', day(0));
  expect(err).toContain(`${day(1)}: not compared, sealed or not built yet`);
  expect([code, out]).toEqual([1, 'No day could be compared: all are sealed or not built yet.\n']);
  await owner.query("update core.source_state set sealed_before = '-infinity' where source = 'action_results'");
}, 60_000);
