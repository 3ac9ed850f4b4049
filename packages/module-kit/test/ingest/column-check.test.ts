import { describe, expect, test } from '@jest/globals';
import type { SourceColumn } from '@tessera/db-core';
import * as fc from 'fast-check';
import { columnCheck } from '../../src/ingest/column-check.js';
import { parseTimestamp } from '../../src/ingest/timestamp.js';

const check = (type: SourceColumn['type'], more: Partial<SourceColumn> = {}) =>
  columnCheck({ type, description: '', ...more });

describe('taken', () => {
  test.each<[SourceColumn['type'], unknown, Partial<SourceColumn>]>([
    ['text', 'x', {}],
    ['text', '😀😀', { maxLength: 2 }],
    ['integer', -2_147_483_648, {}],
    ['bigint', Number.MAX_SAFE_INTEGER, {}],
    ['numeric', 0.1, {}],
    ['boolean', false, {}],
    ['timestamptz', '2026-03-29T08:15:30.123456+05:45', {}],
    ['uuid', '9F0B6C1E-3D1A-4B0F-8D5C-2A5B6E7F8A90', {}],
    ['uuid[]', [], {}],
    ['text[]', ['a'], {}],
    ['inet', '10.0.0.0/8', {}],
    ['inet', '::1', {}],
    ['jsonb', { a: [null, { b: 1 }] }, {}],
  ])('%s %p', (type, value, more) => {
    expect(check(type, more)(value)).toBeNull();
  });
});

describe('refused', () => {
  test.each<[SourceColumn['type'], unknown, Partial<SourceColumn>]>([
    ['text', 5, {}],
    ['text', 'abc', { maxLength: 2 }],
    ['text', '', { minLength: 1 }],
    ['text', '😀', { minLength: 2 }],
    ['text', 'c', { oneOf: ['a', 'b'] }],
    ['text', '\u0000', {}],
    ['text', '\udc00', {}],
    ['integer', 1.5, {}],
    ['integer', 2_147_483_648, {}],
    ['integer', '1', {}],
    ['bigint', 2 ** 53, {}],
    ['numeric', Number.POSITIVE_INFINITY, {}],
    ['double precision', Number.NaN, {}],
    ['boolean', 1, {}],
    ['timestamptz', '2026-02-30T00:00:00Z', {}],
    ['timestamptz', '2026-03-29 08:15:30', {}],
    ['timestamptz', 'infinity', {}],
    ['uuid', 'x', {}],
    ['uuid[]', ['x'], {}],
    ['text[]', 'a', {}],
    ['inet', '10.0.0.1/33', {}],
    ['inet', 'fe80::1%eth0', {}],
    ['jsonb', { a: '\u0000' }, {}],
    ['jsonb', { '\ud800': 1 }, {}],
    ['jsonb', [Number.POSITIVE_INFINITY], {}],
  ])('%s %p', (type, value, more) => {
    expect(check(type, more)(value)).toMatchObject({ detail: expect.any(String) });
  });
});

describe('the size of a JSON value', () => {
  const size = (bytes: number) => ({ a: 'x'.repeat(bytes - '{"a":""}'.length) });

  test.each<[string, unknown, Partial<SourceColumn>, string | null]>([
    ['as long as may be', size(1000), { maxBytes: 1000 }, null],
    ['a byte too long', size(1001), { maxBytes: 1000 }, 'has 1001 bytes as JSON, more than 1000'],
    ['bytes, not characters', 'é'.repeat(499), { maxBytes: 1000 }, null],
    ['more bytes than characters', 'é'.repeat(500), { maxBytes: 1000 }, 'has 1002 bytes as JSON, more than 1000'],
    ['escapes', '\n'.repeat(500), { maxBytes: 1000 }, 'has 1002 bytes as JSON, more than 1000'],
    [
      'many small values',
      Array.from({ length: 500 }, () => null),
      { maxBytes: 1000 },
      'has 2501 bytes as JSON, more than 1000',
    ],
    ['a name', { ['n'.repeat(1000)]: 1 }, { maxBytes: 1000 }, 'has 1006 bytes as JSON, more than 1000'],
    ['a number', 5, { maxBytes: 1 }, null],
    ['where nothing is said', size(1_048_577), {}, 'has 1048577 bytes as JSON, more than 1048576'],
    ['depth at its limit', [[[1]]], { maxDepth: 3 }, null],
    ['depth beyond its limit', [[[[1]]]], { maxDepth: 3 }, 'is nested deeper than 3'],
  ])('%s', (_name, value, limits, detail) => {
    expect(check('jsonb', limits)(value)?.detail ?? null).toBe(detail);
  });

  test('what is written out never is longer than what was reckoned with', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const bytes = Buffer.byteLength(JSON.stringify(value));
        expect(check('jsonb', { maxBytes: bytes })(value)).toBeNull();
        expect(check('jsonb', { maxBytes: bytes - 1 })(value)).toMatchObject({ limit: bytes - 1 });
      }),
    );
  });
});

test('no depth makes it fail', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
  expect(check('jsonb')(deep)).toMatchObject({ detail: 'is nested deeper than 32' });
});

test('a timestamp means what Date means, for every moment', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
      (date) => {
        expect(parseTimestamp(date.toISOString())).toBe(date.getTime());
      },
    ),
  );
});
