import type { DataModel, Grain, Rollup, Source } from '../model/index.js';
import { rollupKeys } from './rollup-keys.js';
import { compileRebuild } from './compile-rebuild.js';
import { plainName } from './identifiers.js';
import { keysOf, measureCtes, measureJoin } from './measure-ctes.js';
import { measureSql, orderedGrains } from './measures.js';
import { logColumns } from './source-columns.js';
import { fill, lines } from './template.js';

/** Statements that make the tables of a rollup, and the function that keeps it. */
export interface CompiledRollup {
  readonly tables: string;
  readonly functions: string;
}

/** SELECT list that turns a fact `f` (columns of the change log) and a grain `g` into a contribution. */
export function contributionColumns(model: DataModel, rollup: Rollup, source: Source): string[] {
  return [
    'f.sign',
    `f.${model.tenant.column}`,
    'g.grain',
    `core.bucket(f.${source.time ?? ''}, g.grain) as bucket`,
    ...Object.entries(rollup.keys).map(([name, key]) =>
      key.type === 'text' ? `coalesce(${key.sql}, '') as ${name}` : `${key.sql} as ${name}`,
    ),
    ...Object.entries(rollup.measures).map(([name, measure]) => `${measureSql(name, measure).input} as m_${name}`),
  ];
}

export function sourceOf(model: DataModel, name: string): Source {
  const source = model.sources.find((candidate) => candidate.name === name);
  if (!source) throw new Error(`module ${model.name} has no source ${name}`);
  return source;
}

export function compileRollup(model: DataModel, rollup: Rollup): CompiledRollup {
  const source = sourceOf(model, rollup.source);
  const schema = plainName(model.name, 'module');
  const table = `${schema}.${plainName(rollup.name, 'rollup')}`;
  const keys = keysOf(rollupKeys(model, rollup));
  const measures = Object.entries(rollup.measures).map(([name, measure]) => ({
    name: plainName(name, 'measure'),
    measure,
    sql: measureSql(name, measure),
  }));
  const grains = orderedGrains(rollup);
  const columns = measures.flatMap(({ sql }) => sql.columns);
  const distinct = measures.filter(({ measure }) => measure.kind === 'distinct');
  const extremes = measures.filter(({ measure }) => measure.kind === 'extremes').map(({ name }) => name);
  const protection = {
    tenant: model.tenant.column,
    tenant_type: model.tenant.type === 'text' ? 'text collate "C"' : 'uuid',
    claim: model.tenant.claim,
    platform: model.tenant.platform,
    read_by: `{${rollup.readBy.join(',')}}`,
  };
  const keyColumns = Object.entries(rollup.keys)
    .map(
      ([name, { type }]) => `    ${plainName(name, 'key')} ${type === 'text' ? 'text collate "C"' : type} not null,\n`,
    )
    .join('');
  const common = {
    schema,
    rollup: rollup.name,
    source: source.name,
    time: source.time ?? '',
    description: rollup.description,
    keys: keys.list(),
    key_columns: keyColumns,
    primary_key: keys.list(),
    where: rollup.where ?? 'true',
    lateral: rollup.lateral === undefined ? '' : `cross join lateral ${rollup.lateral}`,
    s_equals_c: keys.equal('s', 'c'),
    ...protection,
  };
  const tables = [
    fill('rollup', {
      ...common,
      measure_columns: lines(
        columns.map(({ name, type }) => `${name} ${type}`),
        4,
      ),
    }),
    ...distinct.map(({ name, measure }) =>
      fill('presence', {
        ...common,
        measure: name,
        subject_type: measure.kind === 'distinct' ? measure.of.type : '',
        // Which persons were counted is nobody's to read but the platform's own.
        read_by: measure.kind === 'distinct' && measure.personal ? '{}' : common.read_by,
      }),
    ),
  ].join('\n');
  const emptied = distinct.map(({ name }) => `v_emptied_${name}`);
  const apply = fill('apply-rollup', {
    ...common,
    grains: `{${grains.join(',')}}`,
    contribution: lines(contributionColumns(model, rollup, source), 12),
    change_measures: measures
      .flatMap(({ sql }) => sql.change)
      .map(({ name, sql }) => `,\n            ${sql} as ${name}`)
      .join(''),
    measure_ctes: measures.map(({ name, measure }) => measureCtes(table, name, measure, keys)).join(''),
    columns: [keys.list(), 'fact_count', ...columns.map(({ name }) => name)].join(', '),
    c_keys: keys.list('c'),
    final_measures: measures
      .flatMap(({ sql }) => sql.final)
      .map((sql) => `,\n            ${sql}`)
      .join(''),
    measure_joins: measures.map(({ name, measure }) => measureJoin(name, measure, keys)).join(''),
    set_measures: columns.map(({ name }) => `,\n            ${name} = excluded.${name}`).join(''),
    lost: extremes.length === 0 ? 'false' : extremes.map((name) => lostExtreme('w', name)).join(' or '),
    declare_emptied: emptied.map((name) => `    ${name} tid[];\n`).join(''),
    select_emptied: distinct
      .map(({ name }) => `,\n        (select array_agg(p.ctid) from p_${name} as p where p.fact_count = 0)`)
      .join(''),
    into_emptied: emptied.map((name) => `, ${name}`).join(''),
    delete_emptied: distinct
      .map(({ name }) => `    delete from ${table}_${name} where ctid = any (v_emptied_${name});\n`)
      .join(''),
    repair: extremes.length === 0 ? '' : repair(model, rollup, source, grains, extremes, common),
  });
  return {
    tables,
    functions: `${apply}\n${compileRebuild(
      model,
      rollup,
      columns.map(({ name }) => name),
    )}`,
  };
}

function lostExtreme(alias: string, name: string): string {
  return `(${alias}.${name}_count > 0 and (${alias}.${name}_min is null or ${alias}.${name}_max is null))`;
}

function repair(
  model: DataModel,
  rollup: Rollup,
  source: Source,
  grains: readonly Grain[],
  extremes: readonly string[],
  common: Readonly<Record<string, string>>,
): string {
  const [finest, ...coarser] = grains;
  const keys = keysOf(rollupKeys(model, rollup));
  const columns = logColumns(model.tenant, source);
  const sides = extremes.flatMap((name) => [
    { name, which: 'min', order: 'asc' },
    { name, which: 'max', order: 'desc' },
  ]);
  const fromSource = sides.map(
    ({ name, which, order }) =>
      `(${name}_${which}, ${name}_${which}_ties) = (
                        select c.m_${name}, count(*) from contribution as c
                        where ${keys.equal('c', 's')} and c.m_${name} is not null
                        group by c.m_${name} order by c.m_${name} ${order} limit 1
                    )`,
  );
  const own = Object.keys(rollup.keys)
    .map((name) => ` and f.${name} = s.${name}`)
    .join('');
  const fold = coarser.map((coarse, i) => {
    const fine = grains[i] ?? coarse;
    const within =
      coarse === 'all' ? '' : ` and f.bucket >= s.bucket and f.bucket < s.bucket + core.grain_width('${coarse}')`;
    const finer = sides.map(
      ({ name, which, order }) =>
        `(${name}_${which}, ${name}_${which}_ties) = (
            select f.${name}_${which}, sum(f.${name}_${which}_ties) from ${model.name}.${rollup.name} as f
            where f.${model.tenant.column} = s.${model.tenant.column} and f.grain = '${fine}'${within}${own} and f.${name}_${which} is not null
            group by f.${name}_${which} order by f.${name}_${which} ${order} limit 1
        )`,
    );
    return fill('fold-extremes', { ...common, coarse, fine, set_from_finer: lines(finer, 8) });
  });
  return fill('repair-extremes', {
    ...common,
    finest: finest ?? 'all',
    contribution: lines(contributionColumns(model, rollup, source), 28),
    source_columns: columns.map(({ name, sql }) => `${sql} as ${name}`).join(', '),
    set_from_source: lines(fromSource, 20),
    fold: fold.join(''),
  });
}
