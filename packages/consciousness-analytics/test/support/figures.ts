/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** Percentiles come from histograms, which know a value within 1 %. */
function same(column: string, got: unknown, wanted: unknown): boolean {
  if (typeof got === 'number' && typeof wanted === 'number') {
    const tolerance = /^p\d\d_/.test(column) ? 0.0101 : 1e-9;
    return Math.abs(got - wanted) <= tolerance * Math.max(Math.abs(got), Math.abs(wanted));
  }
  return JSON.stringify(got) === JSON.stringify(wanted);
}

function sorted(rows: readonly Row[], by: readonly string[]): readonly Row[] {
  const keyOf = (row: Row): string => JSON.stringify(by.map((column) => row[column]));
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Expects the same rows, whatever their order; `by` says which row is which. */
export function expectRows(found: readonly Row[], expected: readonly Row[], by: readonly string[]): void {
  const got = sorted(found, by);
  const differences = sorted(expected, by).flatMap((row, at) =>
    [...new Set([...Object.keys(row), ...Object.keys(got[at] ?? {})])]
      .filter((column) => !same(column, got[at]?.[column], row[column]))
      .map((column) => ({ at, column, got: got[at]?.[column], wanted: row[column] })),
  );
  expect({ rows: got.length, differences: differences.slice(0, 10) }).toEqual({
    rows: expected.length,
    differences: [],
  });
}
