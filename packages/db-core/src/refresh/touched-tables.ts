import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

import { splitStatements } from '../migrations/split-statements.js';
import type { DataModel, Touched, TouchedTable } from '../model/index.js';
import type { Values } from './touched-sql.js';

/** A table with the SQL that its files give. */
export interface Defined {
  readonly table: TouchedTable;
  readonly definition: string;
  readonly further: string | null;
  readonly moved: string | null;
}

/** Columns of a changed row that are carried along, with their types. */
type Carried = readonly (readonly [name: string, type: string])[];

/** What later tables, or erasing, ask of a table's changed rows: values that were (`old_…`) and are (`new_…`). Null: nothing. */
export function asked(tables: readonly Defined[], at: number): Carried | null {
  const table = tables[at]?.table;
  if (table === undefined) return null;
  const theirs = tables
    .slice(at + 1)
    .map(({ further, moved }) => `${further ?? ''}\n${moved ?? ''}`)
    .filter((text) => text.includes(`changed_${table.name}`));
  if (theirs.length === 0) return table.subject === undefined ? null : [];
  return Object.entries(table.columns).filter(([name]) =>
    theirs.some((text) => text.includes(`old_${name}`) || text.includes(`new_${name}`)),
  );
}

/** How changed rows carry values: as columns, out of what was stored, and out of what was written. */
function carrying(columns: Carried): Values {
  const each = (text: (name: string, type: string) => string): string =>
    columns.map(([name, type]) => `, ${text(name, type)}`).join('');
  return {
    temporary_carried: each((name, type) => `old_${name} ${type}, new_${name} ${type}`),
    carried: each((name) => `old_${name}, new_${name}`),
    s_carried: each((name) => `s.${name} as old_${name}`),
    gone_carried: each((name, type) => `d.old_${name}, null::${type} as new_${name}`),
    other_carried: each((name) => `d.old_${name}, g.${name} as new_${name}`),
    came_carried: each((name, type) => `null::${type} as old_${name}, ${name} as new_${name}`),
    forgotten_carried: each((name, type) => `p.${name} as old_${name}, null::${type} as new_${name}`),
  };
}

/** Name of a temporary table of a touched store, or of one of its tables; another one for other columns. */
export function temporaryTable(model: DataModel, touched: Touched, name: string, of: 'touched' | 'defined'): string {
  return `${name}_${of}_${form(touched, model.tenant, 'grown')}`;
}

/** Temporary table of what changed in a table, and what of it is carried along. */
export function changedRows(model: DataModel, touched: Touched, at: number): { changed: string } & Values {
  const columns = asked(definedTables(model, touched), at) ?? [];
  const name = touched.tables[at]?.name ?? '';
  return { ...carrying(columns), changed: `${name}_changed_${form(touched, model.tenant, columns)}` };
}

function form(...of: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 8);
}

/** Tables of a touched store as their files define them. Throws where a table says what cannot be. */
export function definedTables(model: DataModel, touched: Touched): Defined[] {
  return touched.tables.map((table, at) => {
    checkAdds(table, at);
    checkKeeping(touched, table);
    const definition = select(model, table.name);
    if (definition === null) throw new Error(`sql/touched/${table.name}.sql is missing`);
    const moved = select(model, `${table.name}.moved`);
    if (moved !== null) checkMoves(table, at);
    return { table, definition, further: select(model, `${table.name}.touched`), moved };
  });
}

/** The one SELECT of a file in `sql/touched/`; null where there is no such file. */
export function select(model: DataModel, name: string): string | null {
  const file = new URL(`sql/touched/${name}.sql`, model.root);
  if (!existsSync(file)) return null;
  return splitStatements(readFileSync(file, 'utf8'))[0]?.text ?? null;
}

/** Rows that are added to are the first ones made, value by value. */
function checkAdds({ name, adds, columns, key }: TouchedTable, at: number): void {
  const values = Object.keys(columns).filter((column) => !key.includes(column));
  if (adds === undefined || (at === 0 && Object.keys(adds).join() === values.join())) return;
  throw new Error(
    `touched table ${name}: only the first table of a store adds up, with an operator or function for each of ${values.join(', ')}, in this order`,
  );
}

/** What moves is a sum, of a table after those whose changes move it, and computed again where its own file says so alone. */
function checkMoves({ name, touchedAlone = false }: TouchedTable, at: number): void {
  if (at > 0 && touchedAlone) return;
  throw new Error(
    `touched table ${name}: only a later table of a store is moved (${name}.moved.sql), with touchedAlone`,
  );
}

/** Rows that go by their age alone must not be missed: where they are added to, or others follow their changes, they would be. */
function checkKeeping({ tables }: Touched, { name, keep, adds, withFacts = false }: TouchedTable): void {
  if (keep === undefined) return;
  if (withFacts)
    throw new Error(`touched table ${name}: rows go after a time (keep) or with their facts (withFacts), not both`);
  if (keep.onceSealed !== true && (adds !== undefined || tables.some(({ touchedAlone }) => touchedAlone)))
    throw new Error(`touched table ${name}: keep needs onceSealed, as its rows are added to or others follow them`);
}
