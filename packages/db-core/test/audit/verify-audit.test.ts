import { sealAudit, verifyAudit } from '../../src/index.js';
import { type AuditDatabase, auditDatabase, entry } from './audit-database.js';
import { afterTampering } from './tamper.js';

let audit: AuditDatabase;

/** Two chains: ten records of `guide`, three of `school`. */
beforeAll(async () => {
  audit = await auditDatabase();
  for (let at = 1; at <= 10; at += 1) {
    await audit.log.record(
      entry({
        tenants: ['acme'],
        subjects: [`pupil ${at}`],
        object: `trace ${at}`,
        requestId: `req ${at}`,
        rows: at,
        detail: { format: 'json', codes: [at] },
      }),
    );
  }
  for (let at = 1; at <= 3; at += 1) await audit.log.record(entry({ module: 'school' }));
  await sealAudit(audit.db);
});

afterAll(async () => {
  await audit.close();
});

const FIFTH = "(select record_id from core.audit_seal where module = 'guide' and position = 5)";

test('an untouched log is sound, however many links are read at a time', async () => {
  for (const batch of [1, 3, 10, 10_000]) {
    const places: number[] = [];
    const found = await verifyAudit(audit.db, {
      batch,
      onProgress: ({ module, position }) => module === 'guide' && places.push(position),
    });
    expect(found).toMatchObject({ ok: true, findings: [], waiting: 0, waitingSince: null });
    expect(found.chains).toMatchObject([
      { module: 'guide', position: 10, links: 10, cutAt: 0 },
      { module: 'school', position: 3, links: 3, cutAt: 0 },
    ]);
    expect(places).toHaveLength(Math.ceil(10 / batch));
  }
});

test('a DBA gets the same hashes with sha256() alone', async () => {
  const rows = await audit.owner<{ ok: boolean }>(`
    select s.hash = sha256(
        lag(s.hash, 1, sha256('guide')) over (order by s.position) || convert_to(jsonb_build_array(
            l.id, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), l.actor, l.credential, l.role, l.action,
            l.module, l.tenants, l.subjects, l.object, l.outcome, l.request_id, l.row_count, l.detail
        )::text, 'UTF8')
    ) as ok
    from core.audit_seal as s join core.audit_log as l on l.id = s.record_id
    where s.module = 'guide'`);
  expect(rows).toEqual(Array.from({ length: 10 }, () => ({ ok: true })));
});

test('no setting of a session changes a hash', async () => {
  const found = await afterTampering(audit, [
    "set local timezone = 'Asia/Kathmandu'",
    "set local datestyle = 'German'",
    "set local intervalstyle = 'sql_standard'",
    'set local extra_float_digits = -10',
  ]);
  expect(found).toMatchObject({ ok: true });
});

const flipped = (column: string): string => `${column} = chr(ascii(left(${column}, 1)) # 1) || substr(${column}, 2)`;

/** The smallest change to each column of a record. */
const CHANGES: Readonly<Record<string, string>> = {
  id: 'id = id + 1000',
  at: "at = at + interval '1 microsecond'",
  actor: flipped('actor'),
  credential: flipped('credential'),
  role: flipped('role'),
  action: flipped('action'),
  module: flipped('module'),
  tenants: "tenants = '{acmf}'",
  subjects: 'subjects = array[chr(ascii(left(subjects[1], 1)) # 1) || substr(subjects[1], 2)]',
  object: flipped('object'),
  outcome: "outcome = 'failed'",
  request_id: flipped('request_id'),
  row_count: 'row_count = row_count + 1',
  detail: `detail = '{"format": "json", "codes": [6]}'`,
};

test('each column of a record is covered', async () => {
  const columns = await audit.owner<{ name: string }>(
    "select attname::text as name from pg_attribute where attrelid = 'core.audit_log'::regclass and attnum > 0 and not attisdropped",
  );
  expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(CHANGES).sort());
});

test.each(Object.keys(CHANGES))('one byte of %s changed is found, and where', async (column) => {
  const found = await afterTampering(audit, [`update core.audit_log set ${CHANGES[column] ?? ''} where id = ${FIFTH}`]);
  expect(found.ok).toBe(false);
  expect(found.findings).toContainEqual(expect.objectContaining({ module: 'guide', position: 5 }));
  expect(found.findings.filter(({ module }) => module === 'school')).toEqual([]);
});

test.each([
  ['what was known becomes unknown', 'object = null'],
  ['text moves from one column to the next', 'action = left(action, -1), object = right(action, 1) || object'],
  ['an empty list instead of none', "tenants = '{}'"],
])('%s', async (_, change) => {
  expect(await afterTampering(audit, [`update core.audit_log set ${change} where id = ${FIFTH}`])).toMatchObject({
    ok: false,
    findings: [{ fault: 'altered', module: 'guide', position: 5 }],
  });
});

const removed = (where: string): string[] => [
  `delete from core.audit_log where id in (select record_id from core.audit_seal where ${where})`,
  `delete from core.audit_seal where ${where}`,
];

test.each<[string, readonly string[], string]>([
  ['a record removed', [`delete from core.audit_log where id = ${FIFTH}`], 'record_missing'],
  ['a record and its link removed', removed("module = 'guide' and position = 5"), 'links_missing_before'],
  [
    'and the later links moved up',
    [
      ...removed("module = 'guide' and position = 5"),
      'alter table core.audit_seal drop constraint audit_seal_pkey',
      "update core.audit_seal set position = position - 1 where module = 'guide' and position > 5",
    ],
    'altered',
  ],
  [
    'two records swapped',
    [
      'alter table core.audit_seal drop constraint audit_seal_record_id_key',
      `update core.audit_seal as s set record_id = o.record_id from core.audit_seal as o
        where s.module = 'guide' and o.module = 'guide' and s.position in (5, 6) and o.position = 11 - s.position`,
    ],
    'altered',
  ],
  [
    'one inserted past the log',
    [
      `insert into core.audit_log (actor, credential, role, action, module, outcome)
        select actor, credential, role, action, module, outcome from core.audit_log where id = ${FIFTH}`,
    ],
    'not_chained',
  ],
  [
    'one inserted into the chain',
    [
      'alter table core.audit_seal drop constraint audit_seal_pkey',
      "update core.audit_seal set position = position + 1 where module = 'guide' and position >= 5",
      `with made as (
        insert into core.audit_log (actor, credential, role, action, module, outcome)
        select actor, credential, role, action, module, outcome from core.audit_log where action like 'read%' limit 1
        returning id
      ) insert into core.audit_seal select 'guide', 5, id, sha256('made up') from made`,
    ],
    'altered',
  ],
  ['the beginning removed', removed("module = 'guide' and position <= 4"), 'links_missing_before'],
  ['the end removed', removed("module = 'guide' and position > 7"), 'links_missing_at_end'],
  ['all of it removed', removed("module = 'guide'"), 'links_missing_at_end'],
  ['the head removed', ["delete from core.audit_head where module = 'guide'"], 'head_missing'],
  ['the head moved', ["update core.audit_head set position = 9 where module = 'guide'"], 'head_altered'],
  [
    'a byte of the head',
    ['update core.audit_head set hash = set_byte(hash, 0, get_byte(hash, 0) # 1)'],
    'head_altered',
  ],
  [
    'a byte of a link',
    ['update core.audit_seal set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where position = 2'],
    'altered',
  ],
  ['a name given to somebody else', ["update core.audit_name set name = 'eve' where name = 'ann'"], 'wrong_name'],
])('%s', async (_, changes, fault) => {
  const found = await afterTampering(audit, changes);
  expect(found.ok).toBe(false);
  expect(found.findings).toContainEqual(expect.objectContaining({ fault }));
});

test('the end removed with the head moved back is shown by a head that was kept elsewhere', async () => {
  const { chains } = await verifyAudit(audit.db);
  const cut = [
    ...removed("module = 'guide' and position > 7"),
    `update core.audit_head as h set position = s.position, hash = s.hash from core.audit_seal as s
      where s.module = h.module and h.module = 'guide' and s.position = 7`,
  ];
  expect(await afterTampering(audit, cut)).toMatchObject({ ok: true });
  expect(await afterTampering(audit, cut, { anchors: chains })).toMatchObject({
    ok: false,
    findings: [{ fault: 'anchor', module: 'guide', position: 10 }],
  });
  expect(await verifyAudit(audit.db, { anchors: chains })).toMatchObject({ ok: true });
});

test('a record removed before it was chained is noticed', async () => {
  const found = await afterTampering(audit, [
    'select core.append_audit(\'[{"actor": "a", "credential": "c", "role": "admin", "action": "x", "module": "guide", "outcome": "failed"}]\')',
    'insert into core.audit_pending select max(id) from core.audit_log',
    'delete from core.audit_log where id in (select id from core.audit_pending)',
  ]);
  expect(found.findings).toMatchObject([{ fault: 'removed_unchained' }]);
});
