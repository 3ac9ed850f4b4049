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
