import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { csvCell, csvCells, csvColumns, csvLine } from '../../src/reads/csv.js';

test.each([
  [null, ''],
  [undefined, ''],
  [-5, '-5'],
  ['-5', "'-5"],
  ['=1+1', "'=1+1"],
  ['+x', "'+x"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['a"b', '"a""b"'],
  ['a,b', '"a,b"'],
  ['a\nb', '"a\nb"'],
  [true, 'true'],
  [{ a: [1, 'x'] }, '"{""a"":[1,""x""]}"'],
  [new Date('2026-03-29T08:15:30Z'), '2026-03-29T08:15:30.000Z'],
])('%p is written as %p', (value, text) => {
  expect(csvCell(value)).toBe(text);
});

/** A reader by RFC 4180. */
function read(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gy;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    cells.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] !== ',') break;
  }
  return cells;
}

test('any text comes back, with an apostrophe where it would be a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (cells) => {
      expect(read(csvLine(cells))).toEqual(cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
    }),
  );
});

test('compared figures are columns of their own', () => {
  const columns = csvColumns(['kind', 'total'], ['total']);
  expect(columns).toEqual(['kind', 'total', 'previous.total', 'delta.total', 'delta_pct.total']);
  expect(
    csvCells({ kind: 'a', total: 3, previous: { total: 2 }, delta: { total: 1 }, delta_pct: { total: 50 } }, columns),
  ).toEqual(['a', 3, 2, 1, 50]);
});
