import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { alteredDetail, alteredNumbers, isSuspect } from '../../src/ingest/altered-number.js';

test.each([
  ['{"a":9007199254740993}', 'a', '9007199254740993'],
  ['[0,[1,{"x":[], "y,\\"":-12345678901234567890}]]', '1.1.y,"', '-12345678901234567890'],
  ['{"a":{"b":1},"c":0.1234567890123456789}', 'c', '0.1234567890123456789'],
  ['{"a":[1e-400]}', 'a.0', '1e-400'],
  ['12345678901234567', 'item', '12345678901234567'],
])('%s is altered', (json, path, number) => {
  const [first] = alteredNumbers(json);
  expect(isSuspect(json)).toBe(true);
  expect(first && alteredDetail(first, first.steps)).toMatch(
    new RegExp(`^${path.replace('.', '\\.')}: .*\\(value ${number},`),
  );
});

test.each([
  '[9007199254740992, -0, 0.0, 1e300, 100000000000000000000, 1.5000000000000000000000]',
  '"9007199254740993"',
  '[1e400]',
])('%s is not', (json) => {
  expect([isSuspect(json), ...alteredNumbers(json)]).toEqual([false]);
});

test('whatever JavaScript writes it also keeps', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => !isSuspect(JSON.stringify(value))));
});

test('what only looks like such a number, within a text, is none', () => {
  const json = '{"a":"see 9007199254740993","b":[1.5]}';
  expect([isSuspect(json), ...alteredNumbers(json)]).toEqual([true]);
});

test('finds every one, with the way to it', () => {
  expect([...alteredNumbers('{"events":[{"x":1},{"x":1e-400,"y":[9007199254740993]}]}')]).toEqual([
    { steps: ['events', 1, 'x'], number: '1e-400' },
    { steps: ['events', 1, 'y', 0], number: '9007199254740993' },
  ]);
});
