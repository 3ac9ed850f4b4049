import { expect, test } from '@jest/globals';
import { exactItems, parseBody } from '../../src/ingest/exact-body.js';
import { parsedLine } from '../../src/ingest/parsed-line.js';

const item = (id: string, number: string): string => `{"id":"${id}","payload":{"a":[1,${number}]}}`;
const numbers = [
  '9007199254740993',
  '1e-400',
  '0.1234567890123456789',
  '1',
  '-0',
  '9007199254740992',
  '"9007199254740993"',
];

test('an item is refused as JSON for the numbers that it is refused for as a line, in the same words', () => {
  const items = numbers.map((number, at) => item(`n${at}`, number));
  const body = parseBody(`{"events":[${items.join(',')}]}`) as { readonly events: readonly unknown[] };
  const taken = exactItems(body, 'events', body.events);
  expect(taken).toEqual(items.map((text, index) => parsedLine({ index, text })));
  expect(taken.flatMap((one) => ('error' in one ? [one.error.detail] : []))).toEqual(
    numbers
      .slice(0, 3)
      .map(
        (number) =>
          `payload.a.1: a number that cannot be kept exactly; send it as text (value ${number}, limit a double)`,
      ),
  );
});

test('a number elsewhere in the body refuses no item', () => {
  const body = parseBody('{"events":[{"id":"a"}],"other":[9007199254740993]}');
  expect(exactItems(body, 'events', [{ id: 'a' }])).toEqual([{ index: 0, value: { id: 'a' } }]);
  expect(exactItems(parseBody('9007199254740993'), 'events', [1])).toEqual([{ index: 0, value: 1 }]);
});
