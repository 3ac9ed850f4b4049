import { retainAudit, sealAudit, verifyAudit } from '../../src/index.js';
import { type AuditDatabase, auditDatabase, entry } from './audit-database.js';
import { afterTampering } from './tamper.js';

let audit: AuditDatabase;
/** A moment after the first five records of each chain. */
let line: Date;

beforeEach(async () => {
  audit = await auditDatabase();
  const write = async (from: number, to: number): Promise<void> => {
    for (let at = from; at <= to; at += 1) {
      await audit.log.record([entry({ object: `r${at}` }), entry({ module: 'school', object: `s${at}` })]);
    }
    await sealAudit(audit.db);
  };
  await write(1, 5);
  const [row] = await audit.owner<{ line: Date }>(
    "select date_trunc('milliseconds', clock_timestamp()) + interval '1 ms' as line",
  );
  line = row?.line ?? new Date();
  await audit.owner('select pg_sleep(greatest(0, extract(epoch from $1::timestamptz - clock_timestamp())))', [line]);
  await write(6, 9);
});

afterEach(async () => {
  await audit.close();
});

async function objects(module: string): Promise<unknown[]> {
  const rows = await audit.owner<{ object: string | null; action: string }>(
    'select object, action from core.audit_log where module = $1 order by id',
    [module],
  );
  return rows.map(({ object, action }) => object ?? action);
}

test('records before the line go, of that module alone, and the rest verifies from the cut on', async () => {
  expect(await retainAudit(audit.db, 'guide', line)).toBe(5);
  expect(await objects('guide')).toEqual(['r6', 'r7', 'r8', 'r9', 'audit.cut']);
  expect(await objects('school')).toHaveLength(9);
  const found = await verifyAudit(audit.db);
  expect(found).toMatchObject({ ok: true, waiting: 0 });
  expect(found.chains).toMatchObject([
    { module: 'guide', cutAt: 5, position: 10, links: 5 },
    { module: 'school', cutAt: 0, position: 9, links: 9 },
  ]);
});

test('the record of a cut says how many went, before when, and carries the hash it cut at', async () => {
  const [fifth] = await audit.owner<{ hash: string }>(
    "select encode(hash, 'hex') as hash from core.audit_seal where module = 'guide' and position = 5",
  );
  await retainAudit(audit.db, 'guide', line);
  const [row] = await audit.owner("select row_count, detail from core.audit_log where action = 'audit.cut'");
  expect(row).toMatchObject({ row_count: 5, detail: { position: 5, hash: fifth?.hash } });
});

test('heads printed before a cut still hold after it, or say nothing any more', async () => {
  const [early] = await audit.owner<{ module: string; position: number; hash: string }>(
    "select module, position, encode(hash, 'hex') as hash from core.audit_seal where module = 'guide' and position = 3",
  );
  const { chains } = await verifyAudit(audit.db);
  await retainAudit(audit.db, 'guide', line);
  expect(await verifyAudit(audit.db, { anchors: early ? [early, ...chains] : [] })).toMatchObject({ ok: true });
});

test('cut again and again, down to the record of the cut', async () => {
  await retainAudit(audit.db, 'guide', line);
  expect(await retainAudit(audit.db, 'guide', line)).toBe(0);
  const later = new Date(Date.now() + 60_000);
  expect(await retainAudit(audit.db, 'guide', later)).toBe(5);
  expect(await objects('guide')).toEqual(['audit.cut']);
  await audit.log.record(entry({ object: 'new' }));
  await sealAudit(audit.db);
  const found = await verifyAudit(audit.db);
  expect(found).toMatchObject({ ok: true });
  expect(found.chains[0]).toMatchObject({ cutAt: 10, position: 12, links: 2 });
});

test('records taken away after a cut are found missing, at its edge too', async () => {
  await retainAudit(audit.db, 'guide', line);
  for (const where of ['position = 6', 'position in (6, 7)', 'position = 8', 'position = 10']) {
    const found = await afterTampering(audit, [
      `delete from core.audit_log where id in (select record_id from core.audit_seal where module = 'guide' and ${where})`,
      `delete from core.audit_seal where module = 'guide' and ${where}`,
    ]);
    expect([where, found.ok]).toEqual([where, false]);
  }
});

test('a chain that does not hold is not cut', async () => {
  await audit.owner('alter table core.audit_log disable trigger tessera_append_only');
  await audit.owner('alter table core.audit_log no force row level security');
  await audit.owner("update core.audit_log set object = 'x' where object = 'r2'");
  await audit.owner('alter table core.audit_log force row level security');
  await expect(retainAudit(audit.db, 'guide', line)).rejects.toThrow('does not hold at 2: nothing is cut');
  expect(await objects('guide')).toHaveLength(9);
  expect(await retainAudit(audit.db, 'school', line)).toBe(5);
});
