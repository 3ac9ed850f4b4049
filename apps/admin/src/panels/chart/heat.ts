import type { Row } from '../../api/batch.js';
import type { Unit } from '../../api/manifest.js';
import { tick, weekdayAndHour, weekdays } from '../../format/dates.js';
import { label } from '../../format/labels.js';
import { asNumber, shortFigure } from '../../format/numbers.js';
import { isTime, valueAt } from './series.js';

/** A field of cells; a missing cell is a hole, not a zero. */
export interface Heat {
  readonly columns: readonly string[];
  readonly lines: readonly string[];
  /** Column, line, value. */
  readonly cells: readonly (readonly [number, number, number])[];
  readonly unit: Unit | undefined;
  /** What one cell is, for the legend. */
  readonly meaning: string;
}

/** Most lines before the rest is left to the table. */
const MOST_LINES = 24;

/**
 * A heat map out of rows: an object field (`{name: figure}`) has a line per name; a figure over hours becomes weekday by hour, its
 * mean where the rows hold several weeks; a figure over anything else is one line.
 */
export function heatOf(rows: readonly Row[], x: string, field: string, unit: Unit | undefined, tz: string): Heat {
  const overTime = rows.length > 0 && rows.every((row) => isTime(row[x]));
  const ordered = overTime ? rows.toSorted((a, b) => (String(a[x]) < String(b[x]) ? -1 : 1)) : rows;
  const composed = ordered.some((row) => isRecord(valueAt(row, field)));
  if (composed) return byName(ordered, x, field, unit, tz, overTime);
  const hourly = overTime && ordered.length > 24 && ordered.every((row) => String(row[x]).includes('T'));
  return hourly ? byWeekday(ordered, x, field, unit, tz) : oneLine(ordered, x, field, unit, tz, overTime);
}

function byName(
  rows: readonly Row[],
  x: string,
  field: string,
  unit: Unit | undefined,
  tz: string,
  time: boolean,
): Heat {
  const records = rows.map((row) => {
    const value = valueAt(row, field);
    return isRecord(value) ? value : {};
  });
  const totals = new Map<string, number>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record))
      totals.set(name, (totals.get(name) ?? 0) + (asNumber(value) ?? 0));
  }
  const named = [...totals].toSorted(([, a], [, b]) => b - a).slice(0, MOST_LINES);
  const lines = numbered(named.map(([name]) => name)).toReversed();
  const cells = records.flatMap((record, column) =>
    Object.entries(record).flatMap(([name, value]): (readonly [number, number, number])[] => {
      const line = lines.indexOf(name);
      const number = asNumber(value);
      return line < 0 || number === null ? [] : [[column, line, number]];
    }),
  );
  return { columns: rows.map((row) => axis(row[x], tz, time)), lines, cells, unit, meaning: label(field) };
}

function byWeekday(rows: readonly Row[], x: string, field: string, unit: Unit | undefined, tz: string): Heat {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const row of rows) {
    const value = asNumber(valueAt(row, field));
    // A running hour would pull the mean down.
    if (value === null || row['partial'] === true) continue;
    const { weekday, hour } = weekdayAndHour(String(row[x]), tz);
    const key = `${hour} ${6 - weekday}`;
    const before = sums.get(key) ?? { sum: 0, count: 0 };
    sums.set(key, { sum: before.sum + value, count: before.count + 1 });
  }
  const cells = [...sums].map(([key, { sum, count }]) => {
    const [hour = 0, line = 0] = key.split(' ').map(Number);
    return [hour, line, sum / count] as const;
  });
  return {
    columns: Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
    lines: weekdays().toReversed(),
    cells,
    unit,
    meaning: `${label(field)}, mean of each hour of the week`,
  };
}

function oneLine(
  rows: readonly Row[],
  x: string,
  field: string,
  unit: Unit | undefined,
  tz: string,
  time: boolean,
): Heat {
  const cells = rows.flatMap((row, column): (readonly [number, number, number])[] => {
    const value = asNumber(valueAt(row, field));
    return value === null ? [] : [[column, 0, value]];
  });
  return {
    columns: rows.map((row) => axis(row[x], tz, time)),
    lines: [label(field)],
    cells,
    unit,
    meaning: label(field),
  };
}

/** Names that differ by a number (`week_1`, `week_2`) stand in its order, whatever they add up to. */
function numbered(names: readonly string[]): readonly string[] {
  const numbers = names.every((name) => /^\D*\d+$/.test(name));
  const number = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0);
  return numbers ? names.toSorted((a, b) => number(a) - number(b)) : names;
}

function axis(value: unknown, tz: string, time: boolean): string {
  return time ? tick(String(value), tz) : String(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Lowest and highest cell, for the legend. */
export function bounds({ cells, unit }: Heat): { readonly low: number; readonly high: number; readonly text: string } {
  const values = cells.map(([, , value]) => value);
  const low = values.length > 0 ? values.reduce((a, b) => Math.min(a, b)) : 0;
  const high = values.length > 0 ? values.reduce((a, b) => Math.max(a, b)) : 0;
  return { low, high, text: `${shortFigure(low, unit)} to ${shortFigure(high, unit)}` };
}
