import type pg from 'pg';

import { sealAudit, verifyAudit } from '../../src/index.js';
import { type AuditDatabase, auditDatabase, entry } from './audit-database.js';

let audit: AuditDatabase;

beforeEach(async () => {
  audit = await auditDatabase();
});

afterEach(async () => {
  await audit.close();
});

/** Order of a chain, by the objects of its records. */
async function chain(module = 'guide'): Promise<unknown[]> {
  const rows = await audit.owner<{ object: string }>(
    'select l.object from core.audit_seal as s join core.audit_log as l on l.id = s.record_id where s.module = $1 order by position',
    [module],
  );
  return rows.map(({ object }) => object);
}

/** Writes a record and leaves the transaction open. */
async function open(object: string): Promise<pg.Client> {
  const client = await audit.connect();
  await client.query('begin');
  const record = {
    actor: object,
    credential: 'c',
    role: 'admin',
    action: 'x',
    module: 'guide',
    outcome: 'started',
    object,
  };
  await client.query('select core.append_audit($1)', [JSON.stringify([record])]);
  return client;
}

test('records are chained per module, once', async () => {
  await audit.log.record([entry({ object: 'a' }), entry({ object: 'b' }), entry({ object: 'k', module: 'core' })]);
  expect(await sealAudit(audit.db)).toBe(3);
  expect(await sealAudit(audit.db)).toBe(0);
  expect([await chain(), await chain('core')]).toEqual([['a', 'b'], ['k']]);
});

test('a transaction that commits after later ones is not passed over', async () => {
  const slow = await open('slow');
  await audit.log.record(entry({ object: 'quick' }));
  expect(await sealAudit(audit.db)).toBe(1);
  const slower = await open('slower');
  await slow.query('commit');
  await audit.log.record(entry({ object: 'last' }));
  expect(await sealAudit(audit.db)).toBe(2);
  await slower.query('commit');
  expect(await sealAudit(audit.db)).toBe(1);
  expect(await chain()).toEqual(['quick', 'slow', 'last', 'slower']);
  expect(await verifyAudit(audit.db)).toMatchObject({ ok: true, waiting: 0 });
  await slow.end();
  await slower.end();
});

test('one that is rolled back, or whose connection breaks, leaves nothing and stops nobody', async () => {
  const undone = await open('undone');
  const broken = await open('broken');
  await audit.log.record(entry({ object: 'kept' }));
  await undone.query('rollback');
  await undone.end();
  await broken.end();
  expect(await sealAudit(audit.db)).toBe(1);
  expect(await chain()).toEqual(['kept']);
  expect(await verifyAudit(audit.db)).toMatchObject({ ok: true, waiting: 0 });
});

test('what waits is told and is no fault', async () => {
  await audit.log.record(entry());
  expect(await verifyAudit(audit.db)).toMatchObject({ ok: true, waiting: 1, waitingSince: expect.any(Date) });
});

test('several sealers beside several writers chain everything once', async () => {
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let at = 0; at < 25; at += 1) {
      const client = await open(`${writer}.${at}`);
      await client.query(at % 5 === 4 ? 'rollback' : 'commit');
      await client.end();
    }
  });
  let done = false;
  const sealers = Array.from({ length: 3 }, async () => {
    let sealed = 0;
    while (!done) sealed += await sealAudit(audit.db);
    return sealed;
  });
  await Promise.all(writers);
  done = true;
  const sealed = (await Promise.all(sealers)).reduce((sum, count) => sum + count, 0);
  expect(sealed + (await sealAudit(audit.db))).toBe(80);
  expect(new Set(await chain()).size).toBe(80);
  expect(await verifyAudit(audit.db)).toMatchObject({ ok: true, waiting: 0, chains: [{ links: 80 }] });
});

test('a sealer that ends half-way leaves the chain as it was', async () => {
  await audit.log.record(entry({ object: 'a' }));
  const client = await audit.connect();
  await client.query("begin; set local tessera.maintenance = 'on'; select core.seal_audit(10)");
  // Another replica does not wait for it.
  expect(await sealAudit(audit.db)).toBe(0);
  await client.end();
  while ((await sealAudit(audit.db)) === 0);
  expect(await chain()).toEqual(['a']);
  expect(await verifyAudit(audit.db)).toMatchObject({ ok: true });
});
