import type { Read } from '../contract.js';
import type { Row } from './row.js';

/** What a row carries of the earlier window; each an object by figure. */
export interface Compared {
  readonly previous: Readonly<Record<string, number | null>>;
  readonly delta: Readonly<Record<string, number | null>>;
  readonly delta_pct: Readonly<Record<string, number | null>>;
}

const PLACES = 12;

function numeric(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Difference without the dust of binary fractions. */
function difference(now: number, before: number): number {
  const result = now - before;
  return Number.isInteger(result) ? result : Number(result.toPrecision(PLACES));
}

/** Compares one row's figures with those of the earlier row, if there is one. */
export function comparedFigures(figures: readonly string[], now: Row, before: Row | undefined): Compared {
  const previous: Record<string, number | null> = {};
  const delta: Record<string, number | null> = {};
  const percent: Record<string, number | null> = {};
  for (const figure of figures) {
    const current = numeric(now[figure]);
    const earlier = before ? numeric(before[figure]) : null;
    previous[figure] = earlier;
    delta[figure] = current === null || earlier === null ? null : difference(current, earlier);
    percent[figure] =
      current === null || earlier === null || earlier === 0
        ? null
        : Math.round(((current - earlier) / Math.abs(earlier)) * 10_000) / 100;
  }
  return { previous, delta, delta_pct: percent };
}

/** Joins rows with those of an earlier window: series by position, lists by the `by` columns, single answers by being one. */
export function comparer(read: Read, earlier: readonly Row[]): (row: Row, position: number) => Row {
  const { figures, by } = read.compare ?? { figures: [], by: [] };
  const times = by.every((column) => ['timestamp', 'date'].includes(read.fields[column]?.type ?? ''));
  const positional = read.window?.series !== undefined && times;
  const keyOf = (row: Row): string => JSON.stringify(by.map((column) => row[column] ?? null));
  const byKey = new Map(earlier.map((row) => [keyOf(row), row]));
  return (row, position) => {
    const before = positional ? earlier[position] : byKey.get(keyOf(row));
    return { ...row, ...comparedFigures(figures, row, before) };
  };
}
