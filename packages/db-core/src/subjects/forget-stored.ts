import type { Sql } from '../connection/index.js';
import type { DataModel, Extract, Source } from '../model/index.js';
import { keysOf } from '../refresh/measure-ctes.js';
import { distinctMeasures, presenceOf } from '../refresh/presence.js';
import { rollupKeys } from '../refresh/rollup-keys.js';
import { fill } from '../refresh/template.js';
import { sqlFile } from '../connection/sql-file.js';
import { anonymisedColumns, subjectColumns } from './erased-sql.js';
import type { ErasedRelation } from './receipt.js';
import { inTenant, isSubject, sourceMatch, type SubjectParameters, tableMatch } from './subject-match.js';

/** What a step has let go, and which stored rows it has changed. */
export interface Forgotten {
  readonly relations: readonly ErasedRelation[];
  readonly changed: readonly { readonly store: string; readonly rows: number; readonly buckets: readonly string[] }[];
}

/** Whether an expression is a subject column of the source itself. */
export function countsSubjects(source: Source, expression: string): boolean {
  return subjectColumns(source).includes(expression.trim().replace(/^f\./, ''));
}

/** Presence of the person that no fact explains any more: what retention took the facts of. Distinct counts go down. */
export async function forgetPresence(
  sql: Sql,
  model: DataModel,
  source: Source,
  parameters: SubjectParameters,
): Promise<Forgotten> {
  const relations: ErasedRelation[] = [];
  const changed: { store: string; rows: number; buckets: string[] }[] = [];
  for (const rollup of model.rollups.filter((candidate) => candidate.source === source.name)) {
    const keys = keysOf(rollupKeys(model, rollup));
    const own = keysOf([model.tenant.column, ...Object.keys(rollup.keys)]);
    for (const [measure, { of }] of distinctMeasures(rollup)) {
      if (!countsSubjects(source, of.sql)) continue;
      const presence = presenceOf(model, rollup, measure);
      const [gone] = await sql.query<{ rows: number; changed: number; buckets: string[] }>(
        fill('../subjects/forget-presence', {
          schema: model.name,
          rollup: rollup.name,
          measure,
          keys: ['p.grain', 'p.bucket', own.list(presence.alias)].join(', '),
          each: presence.each,
          r_equals_l: keys.equal('r', 'l'),
          match: `${isSubject('p.subject', of.type)} and ${inTenant(model.tenant.column, 'p')}`,
        }),
        parameters,
      );
      if (!gone || gone.rows === 0) continue;
      const relation = `${model.name}.${rollup.name}_${measure}`;
      relations.push({ relation, kind: 'presence', action: 'deleted', rows: gone.rows });
      changed.push({ store: rollup.name, rows: gone.changed, buckets: gone.buckets });
      await sql.query(sqlFile('subjects/moved-views'), [model.name, [rollup.name]]);
    }
  }
  return { relations, changed };
}

/** Rows of extracts about the person whose facts are gone; those of facts that are there have followed by the log. */
export async function forgetExtracts(
  sql: Sql,
  model: DataModel,
  source: Source,
  parameters: SubjectParameters,
): Promise<ErasedRelation[]> {
  const relations: ErasedRelation[] = [];
  for (const extract of model.extracts.filter((candidate) => candidate.source === source.name)) {
    const kept = keptSubjects(source, extract);
    if (Object.keys(kept).length === 0) continue;
    const match = sourceMatch({ ...source, subjects: kept }, model.tenant.column, 'f');
    const hidden = anonymisedColumns(source);
    const computed = Object.entries(extract.computed ?? {}).filter(([, { personal }]) => personal === true);
    const nulls = [
      ...hidden.filter((name) => extract.columns.includes(name)),
      ...(hidden.length > 0 ? computed.map(([name]) => name) : []),
    ];
    const done = await eraseRows(sql, `${model.name}.${extract.name}`, match, nulls, parameters);
    relations.push(...done.map((row) => ({ ...row, kind: 'extract' as const })));
    if (done.length > 0) await sql.query(sqlFile('subjects/moved-views'), [model.name, [extract.name]]);
  }
  return relations;
}

/** Subject columns of a source that an extract keeps. */
export function keptSubjects(source: Source, extract: Extract): NonNullable<Source['subjects']> {
  return Object.fromEntries(
    Object.entries(source.subjects ?? {}).filter(
      ([name]) => extract.columns.includes(name) || source.key.includes(name),
    ),
  );
}

/** Rows of the module's other tables with personal data: outbox, dead letters. */
export async function forgetTables(
  sql: Sql,
  model: DataModel,
  parameters: SubjectParameters,
): Promise<ErasedRelation[]> {
  const relations: ErasedRelation[] = [];
  for (const table of model.personalTables ?? []) {
    const match = tableMatch(table, model.tenant.column, 'f');
    const named = Object.entries(table.subjects).filter(([, does]) => does === 'anonymise');
    const nulls = named.length === 0 ? [] : [...named.map(([name]) => name), ...(table.personal ?? [])];
    const done = await eraseRows(sql, `${model.name}.${table.table}`, match, nulls, parameters);
    relations.push(...done.map((row) => ({ ...row, kind: 'table' as const })));
  }
  return relations;
}

async function eraseRows(
  sql: Sql,
  relation: string,
  match: { readonly goes: string; readonly named: string },
  nulls: readonly string[],
  parameters: SubjectParameters,
): Promise<Omit<ErasedRelation, 'kind'>[]> {
  const gone = await sql.client.query(`delete from ${relation} as f where ${match.goes}`, [...parameters]);
  const named =
    nulls.length === 0
      ? { rowCount: 0 }
      : await sql.client.query(
          `update ${relation} as f set ${nulls.map((name) => `${name} = null`).join(', ')} where ${match.named}`,
          [...parameters],
        );
  return [
    { relation, action: 'deleted' as const, rows: gone.rowCount ?? 0 },
    { relation, action: 'anonymised' as const, rows: named.rowCount ?? 0 },
  ].filter(({ rows }) => rows > 0);
}
