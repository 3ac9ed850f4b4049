/** A row as an answer or as plain SQL gives it. */
export type Figures = Readonly<Record<string, unknown>>;

/** Columns that histograms give within 1 %. */
const PERCENTILE = /^p\d\d_/;

function same(column: string, got: unknown, wanted: unknown, approximate: RegExp): boolean {
  if (typeof got === 'number' && typeof wanted === 'number') {
    const tolerance = approximate.test(column) ? 0.0101 : 1e-9;
    return Math.abs(got - wanted) <= tolerance * Math.max(Math.abs(got), Math.abs(wanted));
  }
  if (isNested(got) && isNested(wanted) && Array.isArray(got) === Array.isArray(wanted)) {
    const names = new Set([...Object.keys(got), ...Object.keys(wanted)]);
    return [...names].every(
      (name) => name in got && name in wanted && same(name, got[name], wanted[name], approximate),
    );
  }
  return JSON.stringify(got) === JSON.stringify(wanted);
}

function isNested(value: unknown): value is Figures {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function sortedBy(rows: readonly Figures[], by: readonly string[] | undefined): readonly Figures[] {
  if (!by) return rows;
  const keyOf = (row: Figures): string => JSON.stringify(by.map((column) => row[column]));
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Expects the same rows, in the same order unless `by` identifies them; `approximate` columns within 1 %. */
export function expectRows(
  unordered: readonly Figures[],
  expected: readonly Figures[],
  by?: readonly string[],
  approximate: RegExp = PERCENTILE,
): void {
  const got = sortedBy(unordered, by);
  const wanted = sortedBy(expected, by);
  const differences = wanted.flatMap((row, at) =>
    Object.keys(row)
      .filter((column) => !same(column, got[at]?.[column], row[column], approximate))
      .map((column) => ({ at, column, got: got[at]?.[column], wanted: row[column] })),
  );
  expect({ rows: got.length, differences: differences.slice(0, 10) }).toEqual({ rows: wanted.length, differences: [] });
}
