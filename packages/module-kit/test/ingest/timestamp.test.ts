import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseTimestamp } from '../../src/ingest/timestamp.js';

test.each([
  ['2026-03-29T08:15:30Z', Date.UTC(2026, 2, 29, 8, 15, 30)],
  ['2026-03-29t08:15:30.123456789z', Date.UTC(2026, 2, 29, 8, 15, 30, 123)],
  ['2026-03-29T08:15:30-23:59', Date.UTC(2026, 2, 30, 8, 14, 30)],
  ['2024-02-29T00:00:00+05:30', Date.UTC(2024, 1, 28, 18, 30)],
  ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
])('%s', (text, at) => {
  expect(parseTimestamp(text)).toBe(at);
});

test.each([
  '2026-02-29T00:00:00Z',
  '1900-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-00-01T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:60:00Z',
  '2026-01-01T23:59:60Z',
  '2026-01-01T00:00:00+24:00',
  '2026-01-01T00:00:00+00:60',
  '2026-01-01T00:00:00',
  '2026-01-01 00:00:00Z',
  '2026-01-01T00:00:00.Z',
  ' 2026-01-01T00:00:00Z',
])('%s is no timestamp', (text) => {
  expect(parseTimestamp(text)).toBeNull();
});

test('every time that JavaScript writes is read back', () => {
  const dates = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  fc.assert(fc.property(dates, (date) => parseTimestamp(date.toISOString()) === date.getTime()));
});
