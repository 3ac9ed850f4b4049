import type { Field, Read } from '../contract.js';
import { orderKeys } from '../reads/order-keys.js';
import type { Row } from '../reads/row.js';

/** A figure, or a row, that two answers do not share. */
export interface Difference {
  /** Which row: its keys; null where there is one row, or rows have no keys: then `position` tells. */
  readonly row: Row | null;
  /** Place of the row in the view's answer, from 0; null where it is in the source's alone. */
  readonly position: number | null;
  /** A dot leads into an object; null: only one of the answers has the row. */
  readonly field: string | null;
  readonly view: unknown;
  readonly source: unknown;
}

/** What came of comparing two answers. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** Percentiles that differ by 1 % at most, which counts as equal. */
  readonly within_one_percent: readonly Difference[];
  readonly compared: { readonly rows: number; readonly figures: number };
  /** The source's rows, each in the place of the view's, those that the view lacks behind them. */
  readonly sourceRows: readonly Row[];
}

/** Largest relative difference of percentiles that counts as none. */
const PERCENTILE = 0.01;
/** The same of any number: sums of binary fractions depend on their order. */
const DUST = 1e-9;

/**
 * Compares the rows of two answers, row by row and field by field.
 *
 * @param whole the view's rows are all there are, not a page: rows that only the source has are differences then
 */
export function compareAnswers(
  read: Pick<Read, 'fields' | 'order' | 'compare' | 'shape'>,
  view: readonly Row[],
  source: readonly Row[],
  whole: boolean,
): Comparison {
  const keys = keysOf(read, view, source);
  const idOf = (row: Row, at: number): string =>
    keys.length === 0 ? String(at) : JSON.stringify(keys.map((key) => row[key] ?? null));
  const named = (row: Row): Row | null =>
    keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, row[key] ?? null]));
  const rest = new Map(source.map((row, at) => [idOf(row, at), row]));
  const found: { readonly difference: Difference; readonly close: boolean }[] = [];
  const aligned: Row[] = [];
  let figures = 0;
  for (const [position, row] of view.entries()) {
    const id = idOf(row, position);
    const other = rest.get(id);
    rest.delete(id);
    if (other === undefined) {
      found.push({ difference: { row: named(row), position, field: null, view: row, source: null }, close: false });
      continue;
    }
    aligned.push(other);
    for (const [field, approximate, mine, theirs] of pairs(read.fields, row, other)) {
      figures += 1;
      const likeness = alike(mine, theirs, approximate);
      if (likeness === 'equal') continue;
      const difference = { row: named(row), position, field, view: mine ?? null, source: theirs ?? null };
      found.push({ difference, close: likeness === 'close' });
    }
  }
  const missing = whole ? [...rest.values()] : [];
  for (const row of missing) {
    found.push({ difference: { row: named(row), position: null, field: null, view: null, source: row }, close: false });
  }
  return {
    differences: found.filter(({ close }) => !close).map(({ difference }) => difference),
    within_one_percent: found.filter(({ close }) => close).map(({ difference }) => difference),
    compared: { rows: view.length, figures },
    sourceRows: [...aligned, ...missing],
  };
}

/** Columns that tell rows apart; none where they do not, or where there is one row. */
function keysOf(
  { fields, order = [], compare, shape }: Pick<Read, 'fields' | 'order' | 'compare' | 'shape'>,
  ...answers: readonly (readonly Row[])[]
): readonly string[] {
  if (shape === 'single') return [];
  const columns = orderKeys(order);
  const figures = columns.findLastIndex(({ descending }) => descending);
  const tail = columns.slice(figures + 1).map(({ column }) => column);
  const candidates = [compare?.by ?? [], tail, columns.map(({ column }) => column)];
  const apart = candidates.find(
    (keys) =>
      keys.length > 0 && keys.every((key) => Object.hasOwn(fields, key)) && answers.every((rows) => unique(rows, keys)),
  );
  return apart ?? [];
}

function unique(rows: readonly Row[], keys: readonly string[]): boolean {
  return new Set(rows.map((row) => JSON.stringify(keys.map((key) => row[key] ?? null)))).size === rows.length;
}

type Pair = readonly [field: string, approximate: boolean, mine: unknown, theirs: unknown];

/** Values of two rows by field, objects field by field. */
function pairs(fields: Readonly<Record<string, Field>>, mine: Row, theirs: Row, before = ''): Pair[] {
  return Object.entries(fields).flatMap(([name, field]): Pair[] => {
    const [a, b] = [mine[name], theirs[name]];
    if (field.type === 'object' && field.fields && isRow(a) && isRow(b)) {
      return pairs(field.fields, a, b, `${before}${name}.`);
    }
    return [[before + name, field.approximate === true, a, b]];
  });
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function alike(a: unknown, b: unknown, approximate: boolean): 'equal' | 'close' | 'different' {
  if (typeof a === 'number' && typeof b === 'number') {
    const apart = Math.abs(a - b);
    const size = Math.max(Math.abs(a), Math.abs(b));
    if (apart <= DUST * size) return 'equal';
    return approximate && apart <= PERCENTILE * size ? 'close' : 'different';
  }
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)) ? 'equal' : 'different';
}

/** A value whose objects have their names in order, as PostgreSQL's jsonb has them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRow(value)) return value ?? null;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}
