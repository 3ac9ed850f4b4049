import { describe, expect, test } from '@jest/globals';
import type { Field, Read } from '../../src/contract.js';
import { objectOf } from '../../src/nested-field.js';
import { compareAnswers } from '../../src/verify/compare-answers.js';

const number: Field = { type: 'number', description: 'Number', example: 1 };
const fields: Read['fields'] = {
  kind: { type: 'string', description: 'Kind', example: 'book' },
  total: number,
  p95: { ...number, approximate: true },
  by: { type: 'json', description: 'Anything', example: {} },
  recent: objectOf('Recently', { total: number }),
};
const read = { fields, order: ['-total', 'kind'], shape: 'list' } as const;
const row = (kind: string, more: object = {}): Record<string, unknown> => ({
  kind,
  total: 1,
  p95: 100,
  by: { a: 1, b: [2] },
  recent: { total: 3 },
  ...more,
});

test('rows that are the same have no difference, whatever their order and that of their documents', () => {
  const view = [row('a'), row('b', { by: { b: [2], a: 1 } })];
  const found = compareAnswers(read, view, [row('b'), row('a')], true);
  expect(found).toMatchObject({ differences: [], within_one_percent: [], compared: { rows: 2, figures: 10 } });
  expect(found.sourceRows.map(({ kind }) => kind)).toEqual(['a', 'b']);
});

test('each figure that differs is told with its row', () => {
  const found = compareAnswers(read, [row('a', { total: 2, recent: { total: 4 } })], [row('a')], true);
  expect(found.differences).toEqual([
    { row: { kind: 'a' }, position: 0, field: 'total', view: 2, source: 1 },
    { row: { kind: 'a' }, position: 0, field: 'recent.total', view: 4, source: 3 },
  ]);
});

test('a percentile within 1 % is equal and said; another figure is not, nor a percentile beyond', () => {
  const found = compareAnswers(
    read,
    [row('a', { p95: 100.9, total: 1.005 }), row('b', { p95: 102 })],
    [row('a'), row('b')],
    true,
  );
  expect(found.within_one_percent.map(({ field, view }) => [field, view])).toEqual([['p95', 100.9]]);
  expect(found.differences.map(({ row: of, field }) => [of, field])).toEqual([
    [{ kind: 'a' }, 'total'],
    [{ kind: 'b' }, 'p95'],
  ]);
});

test('the dust of binary fractions is none; null is no number', () => {
  const view = [row('a', { total: 0.1 + 0.2 }), row('b', { total: null })];
  const found = compareAnswers(read, view, [row('a', { total: 0.3 }), row('b', { total: 0 })], true);
  expect(found.differences).toMatchObject([{ row: { kind: 'b' }, view: null, source: 0 }]);
});

describe('rows that one answer alone has', () => {
  test('are differences, those of the source too where the view shows all it has', () => {
    const found = compareAnswers(read, [row('a')], [row('b')], true);
    expect(found.differences).toMatchObject([
      { row: { kind: 'a' }, position: 0, field: null, source: null },
      { row: { kind: 'b' }, position: null, field: null, view: null },
    ]);
  });

  test('are none in the source beyond a page', () => {
    const found = compareAnswers(read, [row('a')], [row('a'), row('b')], false);
    expect(found.differences).toEqual([]);
    expect(found.sourceRows).toHaveLength(1);
  });
});

test('rows that nothing tells apart are compared by their place', () => {
  const found = compareAnswers(
    { ...read, order: ['kind'] },
    [row('a'), row('a', { total: 2 })],
    [row('a'), row('a')],
    true,
  );
  expect(found.differences).toEqual([{ row: null, position: 1, field: 'total', view: 2, source: 1 }]);
});

test('a single answer has no keys', () => {
  const found = compareAnswers({ fields, shape: 'single' }, [row('a')], [row('b')], true);
  expect(found.differences).toEqual([{ row: null, position: 0, field: 'kind', view: 'a', source: 'b' }]);
});
