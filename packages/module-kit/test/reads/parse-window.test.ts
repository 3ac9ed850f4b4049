import { expect, test } from '@jest/globals';
import type { Window } from '../../src/contract.js';
import type { FieldProblem } from '../../src/http/problem.js';
import { parseWindow } from '../../src/reads/parse-window.js';

const DAY = 86_400_000;
const days: Window = { parameter: 'days', default: 30, maximum: 366, series: 'day', range: true };
const hours: Window = { parameter: 'hours', default: 24, maximum: 720, series: 'hour', range: true };
const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function ask(window: Window, from: string, to: string) {
  const problems: FieldProblem[] = [];
  const given: Readonly<Record<string, string>> = { from, to };
  const { range } = parseWindow(window, (name) => given[name], problems);
  return { range, fields: problems.map(({ field }) => field) };
}

test('a date is all of that UTC day, as the first one and as the last', () => {
  const march = (at: string): number => Date.parse(`2026-03-${at}Z`) * 1000;
  expect(ask(days, '2026-03-01', '2026-03-31')).toEqual({
    range: { from: march('01T00:00:00'), to: march('31T00:00:00') + DAY * 1000 },
    fields: [],
  });
  expect(ask(days, '2026-03-02', '2026-03-02').fields).toEqual([]);
  expect(ask(hours, '2026-03-02', '2026-03-02T06:00:00Z').range).toEqual({
    from: march('02T00:00:00'),
    to: march('02T06:00:00'),
  });
});

test('today ends with the running bucket', () => {
  const today = Math.floor(Date.now() / DAY) * DAY;
  expect(ask(days, dateOf(today), dateOf(today)).range).toEqual({ from: today * 1000, to: (today + DAY) * 1000 });
  const { range, fields } = ask(hours, dateOf(today), dateOf(today));
  expect(fields).toEqual([]);
  expect((range?.to ?? 0) / 1000 - Date.now()).toBeLessThanOrEqual(3_600_000);
});

test.each([
  ['2026-02-30', '2026-03-01', ['from']],
  ['2026-03-01', '2026-3-2', ['to']],
  ['2026-03-02', '2026-03-01', ['from']],
  ['2025-01-01', '2026-02-01', ['from']],
  [dateOf(Date.now() - DAY), dateOf(Date.now() + 2 * DAY), ['to']],
])('refuses %s to %s', (from, to, named) => {
  expect(ask(days, from, to).fields).toEqual(named);
});
