import type { Row } from '../api/batch.js';
import type { Field, Unit } from '../api/manifest.js';
import { label, shown } from '../format/labels.js';
import { asNumber } from '../format/numbers.js';
import { shorten } from './chart/tooltip.js';
import type { Column } from './data-table.js';

const NUMBERS = new Set(['integer', 'number']);
/** What stands beside a row, not in it. */
const BESIDE = new Set(['previous', 'delta', 'delta_pct']);
const LONGEST_CELL = 160;

/** Columns for a read's rows: the fields it declares, in their order; names of the same thing beside its id. */
export function rowColumns(
  rows: readonly Row[],
  fields: Readonly<Record<string, Field>>,
  unit: Unit | undefined,
  tz: string,
  tenantColumn?: string,
): readonly Column<Row>[] {
  const [first = {}] = rows;
  // Whose rows they are is no news where they are all one tenant's.
  const oneTenant = rows.length > 1 && new Set(rows.map((row) => row[tenantColumn ?? ''])).size === 1;
  const declared = Object.keys(fields);
  const names = (declared.length > 0 ? declared : Object.keys(first)).filter(
    (name) => !BESIDE.has(name) && (rows.length === 0 || name in first),
  );
  const told = names.filter((name) => !hasName(name, names) && !(oneTenant && name === tenantColumn));
  return told.map((name) => column(name, fields[name], unit, tz));
}

/** `trigger_id` beside `trigger_name` is left to the details. */
function hasName(name: string, names: readonly string[]): boolean {
  return name.endsWith('_id') && names.includes(name.replace(/_id$/, '_name'));
}

function column(name: string, field: Field | undefined, unit: Unit | undefined, tz: string): Column<Row> {
  const numeric = field ? NUMBERS.has(field.type) : false;
  return {
    id: name,
    title: label(name),
    ...(field ? { hint: field.description } : {}),
    numeric,
    value: (row) => {
      const value = row[name];
      if (value === null || value === undefined) return null;
      const number = numeric ? asNumber(value) : null;
      return number ?? shown(name, value, tz, field?.type);
    },
    cell: (row) => shorten(shown(name, row[name], tz, field?.type, numeric ? unit : undefined), LONGEST_CELL),
  };
}
