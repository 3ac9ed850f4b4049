import type { Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type { DataModel, Touched, TouchedTable } from '../model/index.js';
import { changedRows, temporaryTable } from '../refresh/touched-tables.js';
import { keysOf } from '../refresh/measure-ctes.js';
import { fill } from '../refresh/template.js';
import type { Forgotten } from './forget-stored.js';
import { inTenant, type SubjectParameters } from './subject-match.js';

/** A touched table that names persons, with its place in its store, from 1. */
export interface NamingTable {
  readonly touched: Touched;
  readonly table: TouchedTable;
  readonly position: number;
}

/** Every touched table with a subject column. */
export function namingTables(model: DataModel): NamingTable[] {
  return (model.touched ?? []).flatMap((touched) =>
    touched.tables
      .map((table, at) => ({ touched, table, position: at + 1 }))
      .filter(({ table }) => table.subject !== undefined),
  );
}

/** SQL: is this row of a touched table the person's? */
export function touchedMatch(model: DataModel, { table }: NamingTable, alias: string): string {
  return `${alias}.${table.subject ?? ''}::text = any ($1::text[]) and ${inTenant(model.tenant.column, alias)}`;
}

/** Rows that name the person and that no fact explains any more go, and what is made of them is computed again. */
export async function forgetTouched(sql: Sql, model: DataModel, parameters: SubjectParameters): Promise<Forgotten> {
  const relations: Forgotten['relations'][number][] = [];
  const changed: Forgotten['changed'][number][] = [];
  for (const naming of namingTables(model)) {
    const { touched, table, position } = naming;
    const values = {
      schema: model.name,
      table: table.name,
      tenant: model.tenant.column,
      keys: keysOf([model.tenant.column, 'bucket', ...table.key]).list(),
      touched: temporaryTable(model, touched, touched.name, 'touched'),
      match: touchedMatch(model, naming, 'p'),
      ...changedRows(model, touched, position - 1),
    };
    await sql.query(`select ${model.name}.empty_${touched.name}()`);
    const [gone] = await sql.query<{ rows: number; buckets: string[] }>(
      fill('../subjects/forget-touched', values),
      parameters,
    );
    if (!gone || gone.rows === 0) continue;
    await sql.query(
      `insert into pg_temp.${values.touched} select distinct ${values.tenant}, bucket, 0 from pg_temp.${values.changed}`,
    );
    // Only what these rows change: others of an old bucket may be forgotten, so that it cannot be counted again.
    const [computed] = await sql.query<{ rows: number }>(
      `select ${model.name}.compute_${touched.name}('-infinity', now(), $1, false) as rows`,
      [position + 1],
    );
    relations.push({ relation: `${model.name}.${table.name}`, kind: 'presence', action: 'deleted', rows: gone.rows });
    changed.push({ store: touched.name, rows: computed?.rows ?? 0, buckets: gone.buckets });
    await sql.query(sqlFile('subjects/moved-views'), [model.name, [touched.name]]);
  }
  return { relations, changed };
}
