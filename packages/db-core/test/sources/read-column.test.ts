import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import { Database, RefreshEngine } from '../../src/index.js';
import { readColumn } from '../../src/sources/read-column.js';
import { migratedDatabase } from '../support/migrated-database.js';

let made: TestDatabase;
let db: Database;

beforeAll(async () => {
  made = await migratedDatabase();
  db = await Database.open({ url: made.url, poolSize: 2 });
  await new RefreshEngine(db, [], { replica: 'test' }).install();
});

afterAll(async () => {
  await db.close();
  await made.drop();
});

/** Values at and beyond every edge, by the type of the column that has them. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  smallint: ['-32768', '0', '32767'],
  integer: ['-2147483648', '2147483647'],
  bigint: ['-9223372036854775808', '2147483648', '9223372036854775807'],
  numeric: [
    ...['0', '1.5', '2147483647.4', '2147483648', '-2147483648.5', '9223372036854775807.4', '9223372036854775808'],
    ...['1e-400', '2e-308', '1.7e308', '1.8e308', '1e400', '-1e400', 'NaN', 'Infinity', '-Infinity', '1e-16000'],
  ],
  real: ['0', '1.5', '2147483648', '9.223372e18', '1e38', '1e-44', 'NaN', 'Infinity', '-Infinity'],
  'double precision': [
    ...['0', '2147483647.4', '2147483647.6', '-2147483648.6', '9223372036854774784', '9223372036854775808'],
    ...['-9223372036854775808', '-9223372036854777856', '1e308', '5e-324', 'NaN', 'Infinity', '-Infinity'],
  ],
  text: ['', ' ', 'a', 'not-a-uuid', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '6BA7B8109DAD11D180B400C04FD430C8', '{x}'],
  'character varying': ['', '12345678123412341234123456789012', '12345678-1234-1234-1234-12345678901'],
  character: ['a'],
  'timestamp without time zone': [
    'infinity',
    '-infinity',
    '2026-03-29 02:30',
    '2026-10-25 02:30',
    '294275-12-31',
    '4712-01-01 BC',
  ],
  'timestamp with time zone': ['infinity', '2026-03-29 02:30+02'],
  date: ['infinity', '-infinity', '2026-03-29', '294275-12-31', '4712-01-01 BC'],
  json: [
    ...[
      '{}',
      '{"a": "\\u0000"}',
      '"\\\\u0000"',
      '{"\\u0000": 1}',
      '1e400000',
      '[1e131071]',
      '[1e-20000]',
      '{"a":1,"a":2}',
    ],
    `"${'x'.repeat(100_000)}"`,
    `${'['.repeat(500)}${']'.repeat(500)}`,
  ],
  jsonb: ['{}'],
  uuid: ['6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
  boolean: ['t'],
  inet: ['10.0.0.1/8'],
  bytea: ['\\x00ff'],
};

const WANTED = [
  'text',
  'integer',
  'bigint',
  'numeric',
  'double precision',
  'boolean',
  'timestamptz',
  'uuid',
  'jsonb',
  'inet',
];
const CASES = Object.entries(VALUES).flatMap(([type, values]) =>
  WANTED.map((wanted) => [type, wanted, values] as const),
);

/** What a column of a type reads as, value by value, as text; null where such a column is refused. */
async function read(type: string, wanted: string, values: readonly string[]): Promise<(string | null)[] | null> {
  const sql = readColumn({ name: 'v', type }, wanted, 'America/New_York');
  if (sql === null) return null;
  const rows = await db.asOwner((owner) =>
    owner.query<{ read: string | null }>(
      `select (${sql})::text as read
       from (select t.v::${type} as v, t.at from unnest($1::text[]) with ordinality as t (v, at)) as r order by r.at`,
      [values],
    ),
  );
  return rows.map((row) => row.read);
}

test.each(CASES)('%s as %s never fails', async (type, wanted, values) => {
  const found = await read(type, wanted, values);
  expect(found === null || found.length === values.length).toBe(true);
});

test.each([
  ['numeric', 'integer', ['2147483647.4', '1.5', 'NaN'], [null, '2', null]],
  [
    'double precision',
    'bigint',
    ['9223372036854774784', '9223372036854775808', '-9223372036854775808'],
    ['9223372036854774784', null, '-9223372036854775808'],
  ],
  [
    'numeric',
    'double precision',
    ['0', '1e-400', '1.5', '1e400', 'NaN', 'Infinity'],
    ['0', null, '1.5', null, 'NaN', null],
  ],
  [
    'json',
    'jsonb',
    ['{"a":  1}', '{"a": "\\u0000"}', '"\\\\u0000"', '1e400000'],
    ['{"a": 1}', null, '"\\\\u0000"', null],
  ],
  [
    'text',
    'uuid',
    ['6BA7B8109DAD11D180B400C04FD430C8', 'a'],
    ['6ba7b810-9dad-11d1-80b4-00c04fd430c8', '0cc175b9-c0f1-b6a8-31c3-99e269772661'],
  ],
  ['integer', 'uuid', ['7'], ['8f14e45f-ceea-167a-5a36-dedd4bea2543']],
  // Half past two is not there in March, and twice in November: the second time counts.
  [
    'timestamp without time zone',
    'timestamptz',
    ['2026-03-08 02:30', '2026-11-01 01:30', 'infinity'],
    ['2026-03-08 07:30:00+00', '2026-11-01 06:30:00+00', 'infinity'],
  ],
  ['date', 'timestamptz', ['2026-07-01'], ['2026-07-01 04:00:00+00']],
] as const)('%s as %s reads %j as %j', async (type, wanted, values, expected) => {
  expect(await read(type, wanted, values)).toEqual(expected);
});

test.each([
  ['text', 'integer'],
  ['text', 'jsonb'],
  ['bytea', 'uuid'],
  ['boolean', 'integer'],
  ['timestamp without time zone', 'integer'],
])('%s as %s is refused: no text can be promised to be one', (type, wanted) => {
  expect(readColumn({ name: 'v', type }, wanted, 'UTC')).toBeNull();
});
