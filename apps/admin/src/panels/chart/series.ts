import type { Row } from '../../api/batch.js';
import type { Unit } from '../../api/manifest.js';
import { isDay } from '../../format/dates.js';
import { label } from '../../format/labels.js';
import { asNumber } from '../../format/numbers.js';

/** One line, bar or area. A figure that is missing is null: a gap, never 0. */
export interface Series {
  readonly name: string;
  readonly field: string;
  readonly values: readonly (number | null)[];
  /** Of the period before, which is compared with. */
  readonly earlier: boolean;
}

export interface SeriesData {
  /** As answered: moments, days or names. */
  readonly x: readonly string[];
  readonly overTime: boolean;
  readonly series: readonly Series[];
  /** Place of the bucket that is still running; -1: none. */
  readonly running: number;
  readonly rows: readonly Row[];
  readonly unit: Unit | undefined;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

/** A field of a row; a dot leads into an object. */
export function valueAt(row: Row | null | undefined, field: string): unknown {
  let value: unknown = row;
  for (const name of field.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** Whether a value is a place on a time axis. */
export function isTime(value: unknown): boolean {
  return typeof value === 'string' && (MOMENT.test(value) || isDay(value));
}

/** Rows as series over `x`: oldest first where that is time, else in the order answered. */
export function seriesOf(
  rows: readonly Row[],
  x: string,
  y: readonly string[],
  unit: Unit | undefined,
  tenantColumn: string,
): SeriesData {
  const overTime = rows.length > 0 && rows.every((row) => isTime(row[x]));
  const ordered = overTime ? rows.toSorted((a, b) => (String(a[x]) < String(b[x]) ? -1 : 1)) : rows;
  const compared = ordered.some((row) => row['previous'] !== undefined && row['previous'] !== null);
  const now = y.map((field) => line(ordered, field, field, label(field), false));
  const earlier = compared
    ? y.map((field) => line(ordered, field, `previous.${field}`, `${label(field)}, before`, true))
    : [];
  return {
    x: names(ordered, x, tenantColumn),
    overTime,
    series: [...now, ...earlier],
    running: ordered.findIndex((row) => row['partial'] === true),
    rows: ordered,
    unit,
  };
}

function line(rows: readonly Row[], field: string, path: string, name: string, earlier: boolean): Series {
  return { name, field, values: rows.map((row) => asNumber(valueAt(row, path))), earlier };
}

/** Names on the axis; the same name of two tenants is told apart by the tenant. */
function names(rows: readonly Row[], x: string, tenantColumn: string): string[] {
  const plain = rows.map((row) => text(row[x]));
  const seen = new Set(plain);
  if (seen.size === plain.length) return plain;
  return rows.map((row, at) => `${plain[at] ?? ''} (${text(row[tenantColumn])})`);
}

function text(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** True where no series has a figure at all. */
export function isBlank(data: SeriesData): boolean {
  return data.series.every(({ values }) => values.every((value) => value === null));
}
