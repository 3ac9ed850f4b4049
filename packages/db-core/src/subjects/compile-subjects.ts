import type { DataModel, Source } from '../model/index.js';
import { fill } from '../refresh/template.js';
import { logColumns } from '../refresh/source-columns.js';
import type { ResolvedSource } from '../sources/resolve-source.js';
import { anonymisedColumns, namesErased, seenColumns, subjectColumns } from './erased-sql.js';

/** What a source's capture and drain need so that erased persons stay away; empty texts where it names no person. */
export interface SubjectParts {
  readonly captureDeclare: string;
  readonly captureBegin: string;
  readonly captureWhere: string;
  readonly captureEnd: string;
  readonly mappedColumns: ResolvedSource['mappedColumns'];
  readonly drain: string;
  readonly logColumns: string;
}

/** Fills the templates of {@link SubjectParts}. */
export function compileSubjects(
  model: DataModel,
  source: Source,
  resolved: ResolvedSource,
  common: Readonly<Record<string, string>>,
): SubjectParts {
  const [all, deleting, naming] = [
    subjectColumns(source),
    subjectColumns(source, 'delete'),
    subjectColumns(source, 'anonymise'),
  ];
  if (all.length === 0) {
    const { mappedColumns } = resolved;
    return {
      captureDeclare: '',
      captureBegin: '',
      captureWhere: '',
      captureEnd: '',
      mappedColumns,
      drain: '',
      logColumns: '',
    };
  }
  const keys = [...new Set([model.tenant.column, ...source.key])];
  const erased = (columns: readonly string[], alias: string): string =>
    columns.length === 0 ? 'false' : namesErased(model.name, model.tenant, columns, alias);
  const values = {
    ...common,
    relation: resolved.relation,
    s_equals_f: keys.map((name) => `s.${name} = f.${name}`).join(' and '),
    s_row_goes: erased(deleting, 's'),
    f_row_goes: erased(deleting, 'f'),
    s_name_goes: erased(naming, 's'),
    nulls: (naming.length > 0 ? anonymisedColumns(source) : all).map((name) => `${name} = null`).join(', '),
  };
  const copies = (rows: string): string =>
    resolved.kind === 'external'
      ? ''
      : [
          ...(deleting.length > 0 ? [fill('../subjects/remove-copies', { ...values, rows })] : []),
          ...(naming.length > 0 ? [fill('../subjects/anonymise-copies', { ...values, rows })] : []),
        ].join('');
  const [tenant] = resolved.mappedColumns.filter(({ name }) => name === model.tenant.column);
  const seen = seenColumns(model.name, source, resolved, tenant?.sql ?? 'null');
  const captured = copies('new_rows');
  const logged = logColumns(model.tenant, source).map(({ name }) => name);
  return {
    captureDeclare: captured === '' ? '' : 'declare\n    v_maintenance text;\n',
    captureBegin: fill('../subjects/capture-begin', values),
    captureWhere: deleting.length === 0 ? '' : `\n        where not (${values.f_row_goes})`,
    captureEnd: captured === '' ? '' : fill('../subjects/capture-end', { ...values, copies: captured }),
    mappedColumns: seen,
    drain: fill('../subjects/leave-out', {
      ...values,
      copies: copies(`pg_temp.${common['delta'] ?? ''}`),
      leave_rows_out:
        deleting.length === 0
          ? ''
          : `        delete from pg_temp.${common['delta'] ?? ''} as f where ${values.f_row_goes};\n`,
      leave_names_out: naming
        .map((column) => {
          const hidden = anonymisedColumns(source).filter((name) => logged.includes(name));
          return `        update pg_temp.${common['delta'] ?? ''} as f set ${hidden.map((name) => `${name} = null`).join(', ')}
        where ${erased([column], 'f')};\n`;
        })
        .join(''),
    }),
    logColumns: logColumns(model.tenant, source)
      .filter(({ name }) => all.includes(name))
      .map(({ name, type }) => fill('../subjects/log-column', { ...values, name, type }))
      .join(''),
  };
}
