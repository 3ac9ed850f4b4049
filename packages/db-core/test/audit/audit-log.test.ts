import { AuditLog, AuditNotWritten } from '../../src/index.js';
import { caller } from '../support/principals.js';
import { type AuditDatabase, auditDatabase, entry } from './audit-database.js';

let audit: AuditDatabase;

beforeAll(async () => {
  audit = await auditDatabase();
});

afterAll(async () => {
  await audit.close();
});

const digest = async (id: string): Promise<string> => {
  const [row] = await audit.owner<{ digest: string }>("select encode(core.subject_digest($1), 'hex') as digest", [id]);
  return row?.digest ?? '';
};

test('a record says who, what, when, whose, how it went; persons by digest alone', async () => {
  await audit.log.record(
    entry({
      tenants: ['acme', 'globex'],
      subjects: ['bob', 'cara', 'bob'],
      object: 'trace-7',
      requestId: 'req-1',
      rows: 2,
      detail: { format: 'json' },
    }),
  );
  const [row] = await audit.owner<{ actor: string }>('select * from core.audit_log order by id desc limit 1');
  expect(row).toEqual({
    id: expect.any(Number),
    at: expect.any(Date),
    actor: await digest('ann'),
    credential: await digest('token of ann'),
    role: 'admin',
    action: 'read.traces/:id',
    module: 'guide',
    tenants: ['acme', 'globex'],
    subjects: [await digest('bob'), await digest('cara')].sort(),
    object: 'trace-7',
    outcome: 'succeeded',
    request_id: 'req-1',
    row_count: 2,
    detail: { format: 'json' },
  });
  expect(JSON.stringify(row)).not.toMatch(/ann|bob|cara/);
});

test('what is not known is null, not empty', async () => {
  await audit.log.record(entry());
  const [row] = await audit.owner('select * from core.audit_log order by id desc limit 1');
  expect(row).toMatchObject({
    tenants: null,
    subjects: null,
    object: null,
    request_id: null,
    row_count: null,
    detail: null,
  });
});

test('an erased person keeps its records and loses its name, also if it comes back', async () => {
  const gone = entry({ actor: { subject: 'dora', credential: 'token of dora', role: 'authenticated' } });
  await audit.log.record(gone);
  const names = (): Promise<object[]> => audit.owner("select name from core.audit_name where name like '%dora'");
  expect(await names()).toHaveLength(2);
  await audit.db.asOwner(async (sql) => {
    await sql.query("insert into core.tombstone (module, digest) values ('guide', core.subject_digest('dora'))");
    await audit.log.forgetIn(sql, 'dora');
  });
  expect(await names()).toEqual([]);
  await audit.log.record(gone);
  expect(await names()).toEqual([]);
  const kept = await audit.owner('select from core.audit_log where actor = $1', [await digest('dora')]);
  expect(kept).toHaveLength(2);
});

describe('with the act', () => {
  test('a record is committed with it, or neither is', async () => {
    const count = async (): Promise<number> => (await audit.owner('select from core.audit_log')).length;
    const before = await count();
    const undone = audit.db.asOwner(async (sql) => {
      await audit.log.recordIn(sql, entry({ action: 'key.create' }));
      throw new Error('the key could not be made');
    });
    await expect(undone).rejects.toThrow('the key could not be made');
    expect(await count()).toBe(before);
    const role = await audit.db.asOwner(async (sql) => {
      const asked = 'select current_user as role';
      const [first] = await sql.query(asked);
      await audit.log.recordIn(sql, entry({ action: 'key.create' }));
      const [then] = await sql.query(asked);
      return { first, then };
    });
    expect(role.then).toEqual(role.first);
    expect(await count()).toBe(before + 1);
  });

  test('started comes before it, the outcome after it', async () => {
    const outcomes = async (): Promise<unknown[]> =>
      (
        await audit.owner<{ outcome: string; row_count: number | null }>(
          "select outcome, row_count from core.audit_log where action = 'refresh' order by id",
        )
      ).map(({ outcome, row_count }) => [outcome, row_count]);
    const act = entry({ action: 'refresh' });
    const seen = await audit.log.act(act, outcomes, (found) => found.length);
    expect(seen).toEqual([['started', null]]);
    await expect(audit.log.act(act, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await outcomes()).slice(1)).toEqual([
      ['succeeded', 1],
      ['started', null],
      ['failed', null],
    ]);
  });

  test('what cannot be recorded does not happen', async () => {
    let happened = false;
    const broken = new AuditLog({ asOwner: () => Promise.reject(new Error('disk full')) });
    const act = broken.act(entry(), () => {
      happened = true;
      return Promise.resolve();
    });
    await expect(act).rejects.toBeInstanceOf(AuditNotWritten);
    expect(happened).toBe(false);
  });
});

describe('append-only', () => {
  beforeAll(async () => {
    await audit.log.record(entry());
    await audit.owner('select core.seal_audit(1000)');
  });

  test('the audit role adds, and neither sees nor changes, nor chooses number or time', async () => {
    const client = await audit.connect();
    const as = async (text: string): Promise<unknown> => {
      try {
        await client.query('begin');
        await client.query('set local role tessera_audit');
        return (await client.query(text)).rowCount;
      } catch (error) {
        return error instanceof Error ? error.message : error;
      } finally {
        await client.query('rollback');
      }
    };
    const columns = 'actor, credential, role, action, module, outcome';
    const values = "'a', 'c', 'admin', 'x', 'guide', 'succeeded'";
    try {
      expect(await as(`insert into core.audit_log (${columns}) values (${values})`)).toBe(1);
      const denied = expect.stringMatching(/permission denied/);
      for (const text of [
        `insert into core.audit_log (${columns}, at) values (${values}, '2020-01-01')`,
        `insert into core.audit_log (${columns}, id) overriding system value values (${values}, 1)`,
        'select * from core.audit_log',
        "update core.audit_log set action = 'y'",
        'delete from core.audit_log',
        'truncate core.audit_log',
        'delete from core.audit_pending',
        'select * from core.audit_name',
        "insert into core.audit_seal values ('guide', 1, 1, '')",
        'select core.seal_audit(1)',
      ]) {
        expect([text, await as(text)]).toEqual([text, denied]);
      }
    } finally {
      await client.end();
    }
  });

  test('nor does the owner change or remove anything, maintenance or not', async () => {
    for (const text of [
      "update core.audit_log set action = 'y'",
      'delete from core.audit_log',
      'truncate core.audit_log',
      "update core.audit_seal set hash = ''",
      'delete from core.audit_seal',
      'truncate core.audit_seal',
      'delete from core.audit_head',
      'truncate core.audit_head',
    ]) {
      await expect(audit.owner(text)).rejects.toThrow('the audit log is append-only');
      await expect(audit.db.asOwner((sql) => sql.query(text))).rejects.toThrow('the audit log is append-only');
    }
    // Retention takes records away and never changes one.
    const changing = audit.owner(
      "select set_config('tessera.audit_retention', 'on', true); update core.audit_log set action = 'y'",
    );
    await expect(changing).rejects.toThrow();
  });

  test('an admin reads it; nobody else does, and nobody but the audit role adds', async () => {
    const read = 'select from core.audit_log';
    expect(await audit.db.withRls(caller('admin'), (sql) => sql.query(read))).not.toHaveLength(0);
    for (const role of ['authenticated', 'analyst', 'research', 'service_role'] as const) {
      await expect(audit.db.withRls(caller(role), (sql) => sql.query(read))).rejects.toThrow(/permission denied/);
    }
    const insert =
      "insert into core.audit_log (actor, credential, role, action, module, outcome) values ('a', 'c', 'r', 'x', 'm', 'failed')";
    await expect(audit.db.withRls(caller('admin'), (sql) => sql.query(insert), { readOnly: false })).rejects.toThrow(
      /permission denied/,
    );
    await expect(audit.owner(insert)).rejects.toThrow(/row-level security/);
  });

  test('without maintenance the owner sees no record', async () => {
    expect(await audit.db.asOwner((sql) => sql.query('select from core.audit_log'))).toEqual([]);
  });
});
