/** A row with what JSON cannot tell apart made equal, and figures comparable. */
export type Row = Readonly<Record<string, unknown>>;

const PERCENTILE = /^p\d\d_duration_ms$/;

/** Figures that name a percentile, which histograms give within 1 %, or that may be one. */
function isPercentile(column: string): boolean {
  return PERCENTILE.test(column) || column === 'metric_value';
}

function same(column: string, got: unknown, wanted: unknown): boolean {
  if (typeof got === 'number' && typeof wanted === 'number') {
    const tolerance = isPercentile(column) ? 0.0101 : 1e-9;
    return Math.abs(got - wanted) <= tolerance * Math.max(Math.abs(got), Math.abs(wanted));
  }
  return JSON.stringify(got) === JSON.stringify(wanted);
}

function sortedBy(rows: readonly Row[], by: readonly string[] | undefined): readonly Row[] {
  if (!by) return rows;
  const keyOf = (row: Row): string => JSON.stringify(by.map((column) => row[column]));
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Expects the same rows, in the same order unless `by` identifies them; percentiles within 1 %. */
export function expectRows(unordered: readonly Row[], expected: readonly Row[], by?: readonly string[]): void {
  const got = sortedBy(unordered, by);
  const wanted = sortedBy(expected, by);
  const differences = wanted.flatMap((row, at) =>
    Object.keys(row)
      .filter((column) => !same(column, got[at]?.[column], row[column]))
      .map((column) => ({ at, column, got: got[at]?.[column], wanted: row[column] })),
  );
  expect({ rows: got.length, differences: differences.slice(0, 10) }).toEqual({ rows: wanted.length, differences: [] });
}
