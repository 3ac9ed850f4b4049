type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function cell(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a JSON example. */
export function rowsOf(example: unknown): readonly Row[] {
  const data = isRow(example) ? example['data'] : undefined;
  return Array.isArray(data) ? data.filter(isRow) : [];
}

/** The same rows as the streamed formats write them. */
export const streamExamples: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'text/csv': (rows) => {
    const names = Object.keys(rows[0] ?? {});
    return [names.join(','), ...rows.map((row) => names.map((name) => cell(row[name])).join(','))].join('\n');
  },
  'application/x-ndjson': (rows) => rows.map((row) => JSON.stringify(row)).join('\n'),
};
