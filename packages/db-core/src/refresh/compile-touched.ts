import type { DataModel, Source, Touched, TouchedTable } from '../model/index.js';
import { ownTenants } from '../rls/own-tenants.js';
import { deltaName } from './compile-source.js';
import { sourceOf } from './contribution.js';
import { plainName } from './identifiers.js';
import { keysOf } from './measure-ctes.js';
import { fill, lines } from './template.js';
import {
  buckets,
  byTime,
  changes,
  grownValues,
  indent,
  movedValues,
  over,
  updating,
  type Values,
} from './touched-sql.js';
import { asked, changedRows, definedTables, select, temporaryTable } from './touched-tables.js';

/** Tables of a touched store and the functions that keep them; `definitions` is what its files say, for the checksum. */
export function compileTouched(
  model: DataModel,
  touched: Touched,
): { tables: string; functions: string; definitions: string } {
  const sources = touched.of.map((name) => sourceOf(model, name));
  const tables = definedTables(model, touched);
  const elsewhere = select(model, `${touched.tables[0]?.name ?? ''}.buckets`);
  const definitions = [
    ...tables.map(({ definition, further, moved }) => `${definition}\n${further ?? ''}${moved ?? ''}`),
    ...(elsewhere === null ? [] : [elsewhere]),
  ].join('\n');
  const common: Values = {
    schema: plainName(model.name, 'module'),
    store: plainName(touched.name, 'touched store'),
    touched: temporaryTable(model, touched, touched.name, 'touched'),
    grain: touched.grain,
    sources: `{${touched.of.join(',')}}`,
    tenant: model.tenant.column,
    tenant_type: model.tenant.type === 'text' ? 'text collate "C"' : 'uuid',
    // As the sources have it, so that looking facts up takes their index.
    plain_tenant_type: model.tenant.type,
    claim: ownTenants(model),
    platform: model.tenant.platform,
  };
  const filled = tables.map((defined, at) => {
    const values = { ...common, ...tableValues(model, touched, defined.table), ...placeOf(defined.table, at + 1) };
    const isAsked = asked(tables, at) !== null;
    return {
      ...defined,
      asked: isAsked,
      values: { ...values, ...noted(values, changedRows(model, touched, at), isAsked) },
    };
  });
  const delta = (source: Source): Values => ({
    ...common,
    delta: deltaName(model, source),
    source: source.name,
    time: source.time ?? '',
    where: touched.where === undefined ? '' : ` and (${touched.where})`,
  });
  const functions = [
    elsewhere === null
      ? ''
      : fill('touched-buckets', { ...common, definition: indent(over(elsewhere, 'p_from', 'p_to'), 4) }),
    fill('apply-touched', {
      ...common,
      empty_tables: filled
        .map(
          ({ values, asked }) => fill('touched-empty', values) + (asked ? fill('touched-empty-changed', values) : ''),
        )
        .join(''),
      touches: sources.map((source) => fill('touched-by', delta(source))).join(''),
      steps: filled
        .map(({ table, values, definition, further, moved }, at) => {
          const known = changes(
            sources.map(delta),
            filled
              .slice(0, at)
              .filter(({ asked }) => asked)
              .map(({ table: before, values: theirs }) => [before.name, theirs]),
          );
          return fill('touched-step', {
            ...values,
            grown:
              table.adds === undefined
                ? ''
                : fill('touched-grown', {
                    ...values,
                    ...grownValues(table.adds, values, definition, sources.map(delta)),
                  }),
            definition: indent(over(definition, "timestamptz '-infinity'", "timestamptz 'infinity'"), 16),
            dense: byTime(definition)
              ? fill('touched-dense', {
                  ...values,
                  dense_definition: indent(over(definition.replaceAll('%', '%%'), '%1$L', '%2$L', '%3$L'), 24),
                })
              : '',
            not_dense: byTime(definition) ? ' and t.bucket <> all (v_dense)' : '',
            ...updating(values),
            further:
              further === null
                ? ''
                : fill('touched-further', {
                    ...values,
                    further: indent(further, 12),
                    // What is made of stored rows can be made again of them however old it is.
                    young_enough: at === 0 ? '\n        where x.bucket >= p_complete_from' : '',
                    changes: known,
                  }),
            moved:
              moved === null
                ? ''
                : fill('touched-moved', {
                    ...values,
                    ...movedValues(table, values),
                    moved: indent(over(moved, "timestamptz '-infinity'", "timestamptz 'infinity'"), 16),
                    changes: known,
                  }),
          });
        })
        .join(''),
      forget: filled
        .flatMap(({ table, values }) => [
          ...(table.keep === undefined ? [] : [fill('touched-forget', values)]),
          ...(table.withFacts ? [fill('touched-forget-sealed', values)] : []),
        ])
        .join(''),
    }),
    fill('rebuild-touched', {
      ...common,
      reads: sources
        .map(({ name }) => `    perform ${model.name}.read_${name}(p_from, p_to, p_through, null);\n`)
        .join(''),
      elsewhere: elsewhere === null ? '' : fill('touched-elsewhere', common),
      stored: filled.map(({ values }) => fill('touched-stored', values)).join(''),
      leave:
        filled[0]?.asked === true && filled.some(({ table }) => table.touchedAlone)
          ? fill('touched-leave', {
              ...filled[0].values,
              ready: sources
                .map(delta)
                .map(
                  ({ source = '', delta: rows = '' }) =>
                    `        if not core.has_temporary('${rows}') then perform ${model.name}.empty_${source}_delta(); end if;\n`,
                )
                .join(''),
            })
          : '',
      resets: filled
        .map(({ table }) => `    delete from ${model.name}.${table.name} where bucket >= p_from;\n`)
        .join(''),
    }),
    fill('compare-touched', {
      ...common,
      buckets: [
        buckets(model, sources, touched),
        ...(elsewhere === null ? [] : [fill('touched-elsewhere-compared', common).trimEnd()]),
      ].join('\n            union\n'),
      counts: filled
        .map(({ values, definition }) =>
          fill('touched-count', { ...values, definition: indent(over(definition, 'p_from', 'p_to'), 20) }),
        )
        .join('        +\n')
        .trimEnd(),
    }),
  ];
  return {
    tables: filled.map(({ values }) => fill('touched-table', values)).join('\n'),
    functions: functions.join('\n'),
    definitions,
  };
}

function tableValues(model: DataModel, touched: Touched, table: TouchedTable): Values {
  const keys = keysOf([model.tenant.column, 'bucket', ...table.key]);
  const columns = Object.entries(table.columns);
  const values = columns.map(([name]) => name).filter((name) => !table.key.includes(name));
  const typed = columns.map(([name, type]) => `${plainName(name, 'column')} ${type}`);
  return {
    table: plainName(table.name, 'table'),
    description: table.description,
    description_text: table.description.replaceAll("'", "''"),
    indexes: (table.indexes ?? [])
      .map(
        (columns) =>
          `create index if not exists ${table.name}_by_${columns.join('_')} on ${model.name}.${table.name} (${[model.tenant.column, ...columns].join(', ')});\n`,
      )
      .join(''),
    read_by: `{${table.subject === undefined ? table.readBy.join(',') : ''}}`,
    primary_key: keys.list(),
    keys: keys.list(),
    s_stored: keysOf([...keys.names, ...values]).list('s'),
    different_columns: [
      ...keys.names.map((name) => `coalesce(d.${name}, s.${name}) as ${name}`),
      ...values.map((name) => `d.${name}`),
    ].join(', '),
    g_keys: keys.list('g'),
    d_equals_s: keys.equal('d', 's'),
    d_keys: keys.list('d'),
    // Buckets that are added to are not computed.
    not_grown: table.adds === undefined ? '' : ' and not t.grown',
    d_values: keysOf(values).list('d'),
    s_values: keysOf(values).list('s'),
    set_values: values.map((name) => `${name} = d.${name}`).join(', '),
    columns: [model.tenant.column, 'bucket', ...columns.map(([name]) => name)].join(', '),
    column_definitions: lines(
      typed.map((column, at) => (table.key.includes(columns[at]?.[0] ?? '') ? `${column} not null` : column)),
      4,
    ),
    temporary_columns: typed.join(', '),
    temporary_keys: table.key.map((name) => `${name} ${table.columns[name] ?? ''}, `).join(''),
    defined: temporaryTable(model, touched, table.name, 'defined'),
    ...forgetting(model, touched, table),
  };
}

/** Up to which bucket rows are forgotten, and which are not compared since they may be. What is sealed is not compared anyway. */
function forgetting({ name }: DataModel, { of, grain }: Touched, { keep }: TouchedTable): Values {
  if (keep === undefined) return { young: '' };
  const old = `p_through - interval '${keep.for}'`;
  const sealed = `core.sealed_before('${name}', '{${of.join(',')}}') - core.grain_width('${grain}')`;
  return {
    forgotten_by: keep.onceSealed === true ? `least(${old}, ${sealed})` : old,
    unless: keep.unless === undefined ? '' : ` and not (${keep.unless})`,
    young: keep.onceSealed === true ? '' : ` and bucket > ${old}`,
  };
}

/** Which of the touched buckets are a table's: those of the whole store have place 0. */
function placeOf({ touchedAlone = false }: TouchedTable, position: number): Values {
  const place = touchedAlone ? position : 0;
  return {
    position: String(position),
    place: String(place),
    mine: touchedAlone ? `(t.place = ${position} or (p_all and t.place = 0))` : 't.place = 0',
  };
}

/** Which rows changed is written down where a later table asks for it, with what it asks of them; else they are counted alone. */
function noted({ keys = '' }: Values, rows: ReturnType<typeof changedRows>, asked: boolean): Values {
  if (!asked) return { ...rows, note_changed: 'select count(*) into v_count from (', changed_noted: ') as w' };
  return {
    ...rows,
    note_changed: `insert into pg_temp.${rows.changed} (${keys}, before, after${rows.carried ?? ''})`,
    changed_noted: ';\n        get diagnostics v_count = row_count',
  };
}
