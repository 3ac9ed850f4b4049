import type { DataModel, Source } from '../model/index.js';
import { fill } from '../refresh/template.js';
import { logColumns } from '../refresh/source-columns.js';
import type { ResolvedSource } from '../sources/resolve-source.js';
import {
  anonymisedColumns,
  type AskErased,
  isErased,
  isErasedHere,
  namesErased,
  seenColumns,
  subjectColumns,
} from './erased-sql.js';

/** What a source's capture and drain need so that erased persons stay away; empty texts where it names no person. */
export interface SubjectParts {
  readonly captureSettings: string;
  readonly captureDeclare: string;
  readonly captureBegin: string;
  readonly captureWhere: string;
  readonly captureEnd: string;
  readonly mappedColumns: ResolvedSource['mappedColumns'];
  readonly drain: string;
  readonly logColumns: string;
}

type Values = Readonly<Record<string, string>>;

/** Fills the templates of {@link SubjectParts}. */
export function compileSubjects(
  model: DataModel,
  source: Source,
  resolved: ResolvedSource,
  common: Values,
): SubjectParts {
  const all = subjectColumns(source);
  if (all.length === 0) {
    const none = { captureDeclare: '', captureBegin: '', captureWhere: '', captureEnd: '', drain: '', logColumns: '' };
    return { ...none, captureSettings: '', mappedColumns: resolved.mappedColumns };
  }
  const [tenant] = resolved.mappedColumns.filter(({ name }) => name === model.tenant.column);
  const goes = erasedRow(model, source, 'delete', isErasedHere, 'f');
  const copies = removeCopies(model, source, resolved, isErasedHere, 'new_rows');
  return {
    // Whether there are tombstones is a variable: a plan for its value would be made for every statement.
    captureSettings: ' set plan_cache_mode = force_generic_plan',
    captureDeclare: fill('../subjects/capture-declare', common),
    captureBegin: fill('../subjects/capture-begin', common),
    captureWhere: goes === null ? '' : `\n        where not (${goes})`,
    captureEnd: copies === '' ? '' : fill('../subjects/capture-end', { ...common, copies }),
    mappedColumns: seenColumns(model.name, source, resolved, tenant?.sql ?? 'null', isErasedHere),
    drain: leaveOut(model, source, resolved, common),
    logColumns: logColumns(model.tenant, source)
      .filter(({ name }) => all.includes(name))
      .map(({ name, type }) => fill('../subjects/log-column', { ...common, name, type }))
      .join(''),
  };
}

/** SQL: does a row name an erased person in a column of this kind? Null where there is no such column. */
function erasedRow(
  model: DataModel,
  source: Source,
  erasing: 'delete' | 'anonymise',
  ask: AskErased,
  alias: string,
): string | null {
  const columns = subjectColumns(source, erasing);
  return columns.length === 0 ? null : namesErased(ask, model.name, model.tenant, columns, alias);
}

/** Statements that take erased persons out of a managed table again, of those rows that a change has touched. */
function removeCopies(
  model: DataModel,
  source: Source,
  resolved: ResolvedSource,
  ask: AskErased,
  rows: string,
): string {
  if (resolved.kind === 'external') return '';
  // The time too where it says which partition to look into.
  const time = source.partitions === undefined || source.time === undefined ? [] : [source.time];
  const keys = [...new Set([model.tenant.column, ...source.key, ...time])];
  const statement = (template: string, erasing: 'delete' | 'anonymise'): string => {
    const goes = erasedRow(model, source, erasing, ask, 'f');
    const still = erasedRow(model, source, erasing, ask, 's');
    if (goes === null || still === null) return '';
    const { relation } = resolved;
    const places = fill('../subjects/places', {
      relation,
      rows,
      goes,
      f_keys: keys.map((name) => `f.${name}`).join(', '),
      t_equals_f: keys.map((name) => `t.${name} = f.${name}`).join(' and '),
    });
    const nulls = anonymisedColumns(source).map((name) => `${name} = null`);
    return fill(`../subjects/${template}`, { relation, places, still, nulls: nulls.join(', ') });
  };
  return statement('remove-copies', 'delete') + statement('anonymise-copies', 'anonymise');
}

/** The drain's part: rows that somebody has logged who could not know yet. */
function leaveOut(model: DataModel, source: Source, resolved: ResolvedSource, common: Values): string {
  const delta = `pg_temp.${common['delta'] ?? ''}`;
  const logged = logColumns(model.tenant, source).map(({ name }) => name);
  const hidden = anonymisedColumns(source).filter((name) => logged.includes(name));
  const goes = erasedRow(model, source, 'delete', isErased, 'f');
  const named = erasedRow(model, source, 'anonymise', isErased, 'f');
  const nulls = hidden.map((name) => `${name} = null`).join(', ');
  return fill('../subjects/leave-out', {
    ...common,
    copies: removeCopies(model, source, resolved, isErased, delta),
    leave_rows_out: goes === null ? '' : `        delete from ${delta} as f where ${goes};\n`,
    leave_names_out: named === null ? '' : `        update ${delta} as f set ${nulls} where ${named};\n`,
  });
}
