import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { alteredNumber } from '../../src/ingest/altered-number.js';

test.each([
  ['{"a":9007199254740993}', 'a', '9007199254740993'],
  ['[0,[1,{"x":[], "y,\\"":-12345678901234567890}]]', '1.1.y,"', '-12345678901234567890'],
  ['{"a":{"b":1},"c":0.1234567890123456789}', 'c', '0.1234567890123456789'],
  ['{"a":[1e-400]}', 'a.0', '1e-400'],
  ['12345678901234567', 'item', '12345678901234567'],
])('%s is altered', (json, path, number) => {
  expect(alteredNumber(json)).toEqual({ path, number });
});

test.each([
  '[9007199254740992, -0, 0.0, 1e300, 100000000000000000000, 1.5000000000000000000000]',
  '"9007199254740993"',
  '[1e400]',
])('%s is not', (json) => {
  expect(alteredNumber(json)).toBeNull();
});

test('whatever JavaScript writes it also keeps', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => alteredNumber(JSON.stringify(value)) === null));
});
