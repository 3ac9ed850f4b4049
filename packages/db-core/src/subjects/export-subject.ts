import type { Sql } from '../connection/index.js';
import type { DataModel, Rollup } from '../model/index.js';
import { distinctMeasures, presenceOf } from '../refresh/presence.js';
import { countsSubjects, keptSubjects } from './forget-stored.js';
import { namingTables, touchedMatch } from './forget-touched.js';
import {
  inTenant,
  isSubject,
  parametersOf,
  personAsked,
  type SubjectRequest,
  sourceMatch,
  tableMatch,
} from './subject-match.js';

/** One stored row about a person. */
export interface HeldRow {
  /** Source, store or table of the module, with its schema. */
  readonly relation: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Relations of a module that hold something about a person, and which of their rows. */
export function heldQueries(model: DataModel): { readonly relation: string; readonly text: string }[] {
  const either = ({ goes, named }: { goes: string; named: string }): string => `((${goes}) or (${named}))`;
  const tenant = model.tenant.column;
  const select = (relation: string, match: string): { relation: string; text: string } => ({
    relation,
    text: `select f.* from ${relation} as f where ${match}`,
  });
  return [
    ...model.sources
      .filter(({ subjects }) => subjects !== undefined)
      .flatMap((source) => {
        const match = either(sourceMatch(source, tenant, 'f'));
        const found = select(`${model.name}.${source.name}_source`, match);
        return [
          { ...found, relation: `${model.name}.${source.name}` },
          select(`${model.name}.${source.name}_log`, match),
          ...model.extracts
            .filter((extract) => extract.source === source.name)
            .map((extract) => ({ extract, subjects: keptSubjects(source, extract) }))
            .filter(({ subjects }) => Object.keys(subjects).length > 0)
            .map(({ extract, subjects }) =>
              select(`${model.name}.${extract.name}`, either(sourceMatch({ ...source, subjects }, tenant, 'f'))),
            ),
          ...model.rollups
            .filter((rollup) => rollup.source === source.name)
            .flatMap((rollup) =>
              distinctMeasures(rollup)
                .filter(([, { of }]) => countsSubjects(source, of.sql))
                .map(([name, { of }]) =>
                  presenceRows(model, rollup, name, `${isSubject('p.subject', of.type)} and ${inTenant(tenant, 'p')}`),
                ),
            ),
        ];
      }),
    ...namingTables(model).map((naming) =>
      select(`${model.name}.${naming.table.name}`, touchedMatch(model, naming, 'f')),
    ),
    ...(model.personalTables ?? []).map((table) =>
      select(`${model.name}.${table.table}`, either(tableMatch(table, tenant, 'f'))),
    ),
  ];
}

/** A row for each of the keys under which the person is counted. */
function presenceRows(
  model: DataModel,
  rollup: Rollup,
  measure: string,
  match: string,
): { readonly relation: string; readonly text: string } {
  const { table, each, alias } = presenceOf(model, rollup, measure);
  const keys = Object.keys(rollup.keys).map((key) => `${alias}.${key}, `);
  return {
    relation: table,
    text: `select p.${model.tenant.column}, p.grain, p.bucket, ${keys.join('')}p.subject, u.fact_count from ${table} as p ${each} where ${match}`,
  };
}

/** All that a module holds of a person, relation by relation, in batches: in a repeatable-read transaction of the owner. */
export async function* exportSubject(
  sql: Sql,
  model: DataModel,
  request: SubjectRequest,
  keysFolder?: string,
): AsyncGenerator<HeldRow[]> {
  const parameters = parametersOf(model, request);
  for (const { relation, text } of heldQueries(model)) {
    for await (const rows of sql.stream<Record<string, unknown>>(text, parameters)) {
      if (rows.length > 0) yield rows.map((row) => ({ relation, row }));
    }
  }
  const pseudonymous = await model.pseudonymous?.held(sql, personAsked(keysFolder, parameters));
  if (pseudonymous && pseudonymous.length > 0) yield [...pseudonymous];
}
