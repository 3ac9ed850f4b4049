import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { CursorCodec } from '../../src/reads/cursor.js';

const codec = new CursorCodec('secret');
const position = { to: '2026-03-29T08:15:30.123456Z', key: ['12.5', null, 'ü "x"'], seen: 40 };

test('a cursor comes back as it was, and tells nothing else', () => {
  expect(codec.decode(codec.encode('filters', position), 'filters')).toEqual(position);
});

test('of other filters, or of another server, it is refused', () => {
  const cursor = codec.encode('filters', position);
  expect(() => codec.decode(cursor, 'other')).toThrow(
    expect.objectContaining({ status: 400, fields: [expect.objectContaining({ field: 'cursor' })] }),
  );
  expect(() => new CursorCodec('other').decode(cursor, 'filters')).toThrow('invalid_input');
});

test('whatever is no cursor is 400, never another failure', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(() => codec.decode(text, 'filters')).toThrow(expect.objectContaining({ status: 400 }));
    }),
  );
});
