import type { Row } from './row.js';

const NEUTRALISE = /^[=+\-@\t\r]/;
const QUOTE = /[",\r\n]/;

/** Text of a value: timestamps in ISO 8601 UTC, objects and arrays as JSON, null as nothing. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? value : `${value as number | boolean | bigint}`;
}

/**
 * One cell (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(value: unknown): string {
  const text = textOf(value);
  const safe = typeof value !== 'number' && NEUTRALISE.test(text) ? `'${text}` : text;
  return QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its line end. */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Columns of a read's rows in CSV: fields in order, and the compared figures as columns of their own. */
export function csvColumns(fields: readonly string[], figures: readonly string[]): readonly string[] {
  const compared = ['previous', 'delta', 'delta_pct'].flatMap((part) => figures.map((figure) => `${part}.${figure}`));
  return [...fields, ...compared];
}

/** Cells of a row; `previous.total` looks into the object `previous`. */
export function csvCells(row: Row, columns: readonly string[]): unknown[] {
  return columns.map((column) => {
    const at = column.indexOf('.');
    if (at < 0) return row[column];
    const part = row[column.slice(0, at)];
    return part !== null && typeof part === 'object' ? (part as Row)[column.slice(at + 1)] : null;
  });
}
