import { expect, test } from '@jest/globals';
import { comparedFigures, comparer } from '../../src/reads/compare.js';
import { orders } from '../support/orders.module.js';

test.each([
  [10, 8, { previous: 8, delta: 2, delta_pct: 25 }],
  [8, 10, { previous: 10, delta: -2, delta_pct: -20 }],
  [1, 3, { previous: 3, delta: -2, delta_pct: -66.67 }],
  [5, 0, { previous: 0, delta: 5, delta_pct: null }],
  [5, null, { previous: null, delta: null, delta_pct: null }],
  [null, 5, { previous: 5, delta: null, delta_pct: null }],
  [0.3, 0.1, { previous: 0.1, delta: 0.2, delta_pct: 200 }],
])('%p after %p', (now, before, expected) => {
  const compared = comparedFigures(['x'], { x: now }, { x: before });
  expect({ previous: compared.previous['x'], delta: compared.delta['x'], delta_pct: compared.delta_pct['x'] }).toEqual(
    expected,
  );
});

test('a row that was not there before has nothing to compare', () => {
  expect(comparedFigures(['x'], { x: 1 }, undefined)).toEqual({
    previous: { x: null },
    delta: { x: null },
    delta_pct: { x: null },
  });
});

test('lists are joined by key, series by position', () => {
  const read = (path: string) => {
    const found = orders.reads.find((candidate) => candidate.path === path);
    if (!found) throw new Error(path);
    return found;
  };
  const byKey = comparer(read('kinds'), [
    { kind: 'b', order_count: 1, amount_total: 1 },
    { kind: 'a', order_count: 4, amount_total: 2 },
  ]);
  expect(byKey({ kind: 'a', order_count: 5, amount_total: 2 }, 0)).toMatchObject({ previous: { order_count: 4 } });
  const byPlace = comparer(read('daily'), [{ day: '2026-01-01', order_count: 7 }]);
  expect(byPlace({ day: '2026-01-08', order_count: 9 }, 0)).toMatchObject({
    previous: { order_count: 7 },
    delta: { order_count: 2 },
  });
});
