import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { AuditLog, Database, sealAudit } from '@tessera/db-core';
import { commandLine } from '../support/command-line.js';
import { removeFolder, temporaryFolder } from '../support/server-process.js';

const folder = temporaryFolder();
const tessera = commandLine(folder, () => database.url);
let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  expect((await tessera('migrate')).code).toBe(0);
  db = await Database.open({ url: database.url, poolSize: 2 });
});
afterAll(async () => {
  await db.close();
  await database.drop();
  removeFolder(folder);
});

interface Report {
  readonly ok: boolean;
  readonly chains: readonly { readonly anchor: string }[];
  readonly findings: readonly object[];
}

const report = (out: string): Report => JSON.parse(out) as Report;

it('an empty log holds', async () => {
  const { code, out } = await tessera('audit', 'verify');
  expect([code, out]).toEqual([0, 'The audit log holds: 0 records in 0 chains.\n']);
});

it('says what it walked, prints heads to keep, and fails after one byte was changed', async () => {
  const actor = { subject: 'ann', credential: 'token', role: 'admin' };
  const record = { actor, action: 'key.create', object: 'key-1', outcome: 'succeeded' } as const;
  await new AuditLog(db).record([record, record, record]);
  expect((await tessera('audit', 'verify')).out).toMatch(/^3 records wait to be chained\n/);
  await sealAudit(db);

  const sound = await tessera('audit', 'verify');
  expect(sound.code).toBe(0);
  expect(sound.out).toMatch(/^The audit log holds: 3 records in 1 chains\.\n/);
  expect(sound.out).toMatch(/--anchor core:3:[0-9a-f]{64}/);
  expect(sound.err).toContain('core: 3 of 3');

  const [head] = report((await tessera('audit', 'verify', '--json')).out).chains;
  expect((await tessera('audit', 'verify', '--anchor', head?.anchor ?? '')).code).toBe(0);
  const other = await tessera('audit', 'verify', '--anchor', `core:3:${'0'.repeat(64)}`, '--json');
  expect([other.code, report(other.out).findings]).toEqual([
    1,
    [{ fault: 'anchor', module: 'core', position: 3, record: null }],
  ]);

  await db.asOwner(async (sql) => {
    await sql.query('alter table core.audit_log disable trigger user, no force row level security');
    await sql.query("update core.audit_log set object = 'key-2' where id = 2");
  });
  const tampered = await tessera('audit', 'verify');
  expect(tampered.code).toBe(1);
  expect(tampered.out).toMatch(/^altered: core at 2 \(record 2\)\nThe audit log does NOT hold\.\n/);
  expect(report((await tessera('audit', 'verify', '--json')).out)).toMatchObject({
    ok: false,
    findings: [{ fault: 'altered', module: 'core', position: 2, record: 2 }],
  });
});

it.each(['core', 'core:1', 'core:x:00', 'core:1:abc'])('an anchor %s is asked for wrongly', async (anchor) => {
  const { code, err } = await tessera('audit', 'verify', '--anchor', anchor);
  expect([code, err]).toEqual([2, expect.stringContaining(`--anchor ${anchor} is not module:position:hash`)]);
});

it('what an operator does at the command line is recorded', async () => {
  expect((await tessera('refresh', 'action', 'recent_failures')).code).toBe(0);
  expect((await tessera('backfill', 'action', '--from', '2026-03-01', '--to', '2026-03-02')).code).toBe(0);
  const rows = await db.asOwner(
    (sql) => sql.query("select role, action, object, outcome from core.audit_log where module = 'action' order by id"),
    { maintenance: true },
  );
  expect(rows).toEqual([
    { role: 'owner', action: 'refresh', object: 'recent_failures', outcome: 'started' },
    { role: 'owner', action: 'refresh', object: 'recent_failures', outcome: 'succeeded' },
    { role: 'owner', action: 'backfill', object: null, outcome: 'started' },
    { role: 'owner', action: 'backfill', object: null, outcome: 'succeeded' },
  ]);
});
