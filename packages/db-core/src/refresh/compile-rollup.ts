import type { DataModel, Rollup } from '../model/index.js';
import { ownTenants } from '../rls/own-tenants.js';
import { rollupKeys } from './rollup-keys.js';
import { factColumns, sourceOf } from './contribution.js';
import { compileBetween } from './compile-between.js';
import { compileCompare } from './compile-compare.js';
import { deltaName } from './compile-source.js';
import { compileRepair } from './compile-repair.js';
import { compileRebuild } from './compile-rebuild.js';
import { plainName } from './identifiers.js';
import { differentCtes } from './different-ctes.js';
import { changeCtes, keysOf } from './measure-ctes.js';
import { measureSql, orderedGrains } from './measures.js';
import { distinctMeasures, presenceOf } from './presence.js';
import { fill, lines } from './template.js';

/** Statements that make the tables of a rollup, and the function that keeps it. */
export interface CompiledRollup {
  readonly tables: string;
  readonly functions: string;
}

export function compileRollup(model: DataModel, rollup: Rollup): CompiledRollup {
  const source = sourceOf(model, rollup.source);
  const schema = plainName(model.name, 'module');
  const keys = keysOf(rollupKeys(model, rollup));
  const measures = Object.entries(rollup.measures).map(([name, measure]) => ({
    name: plainName(name, 'measure'),
    measure,
    sql: measureSql(name, measure),
  }));
  const own = keysOf([model.tenant.column, ...Object.keys(rollup.keys)]);
  const grains = orderedGrains(rollup);
  const columns = measures.flatMap(({ sql }) => sql.columns);
  const distinct = distinctMeasures(rollup);
  const extremes = measures.filter(({ measure }) => measure.kind === 'extremes').map(({ name }) => name);
  const protection = {
    tenant: model.tenant.column,
    tenant_type: model.tenant.type === 'text' ? 'text collate "C"' : 'uuid',
    claim: ownTenants(model),
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
    rollup: plainName(rollup.name, 'rollup'),
    source: source.name,
    delta: deltaName(model, source),
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
    ...(distinct.length > 0 && own.names.length > 1 ? [fill('key-numbers', { ...common, own_keys: own.list() })] : []),
    ...distinct.map(([name, { of, personal = false }]) =>
      fill('presence', {
        ...common,
        measure: plainName(name, 'measure'),
        subject_type: of.type === 'text' ? 'text collate "C"' : of.type,
        how: own.names.length > 1 ? 'under which keys, and by how many facts each' : 'and by how many facts each',
        counted: lines(
          presenceOf(model, rollup, name).columns.map((column) => `${column.name} ${column.type} not null`),
          4,
        ),
        // Which persons were counted is nobody's to read but the platform's own.
        read_by: personal ? '{}' : common.read_by,
      }),
    ),
  ].join('\n');
  const row = keysOf([...own.names, 'grain', 'bucket']);
  const apply = fill('apply-rollup', {
    ...common,
    grains: `{${grains.join(',')}}`,
    fact: lines(factColumns(model, rollup, source), 12),
    own_keys: own.list(),
    c_own_keys: own.list('c'),
    s_equals_c: row.equal('s', 'c'),
    change_ctes: changeCtes(rollup, own, [
      { name: 'fact_count', sql: 'sum(sign)', merged: 'sum(fact_count)::bigint' },
      ...measures.flatMap(({ sql }) => sql.change),
    ]),
    different_ctes: differentCtes(model, rollup, own),
    columns: columns.map(({ name }) => `, ${name}`).join(''),
    final_measures: measures
      .flatMap(({ sql }) => sql.columns.map(({ name }, i) => `,\n            ${sql.final[i] ?? ''} as ${name}`))
      .join(''),
    // Every one of these rows has its row in `change`; a full join is never done by nested loops, whatever the planner guesses.
    different_joins: measures
      .filter(({ measure }) => measure.kind === 'distinct' || measure.kind === 'slots')
      .map(({ name }) => `\n        full join d_${name} on ${row.equal(`d_${name}`, 'c')}`)
      .join(''),
    measure_joins: measures
      .flatMap(({ sql }) => sql.joins)
      .map((join) => `\n        ${join}`)
      .join(''),
    set_measures: columns.map(({ name }) => `,\n            ${name} = f.${name}`).join(''),
    lost: extremes.length === 0 ? 'false' : extremes.map((name) => lostExtreme('r', name)).join(' or '),
    repair: extremes.length === 0 ? '' : compileRepair(model, rollup, source, extremes, common),
  });
  return {
    tables,
    functions: `${apply}\n${compileCompare(model, rollup, source)}\n${compileRebuild(
      model,
      rollup,
      columns.map(({ name }) => name),
    )}\n${compileBetween(model, rollup)}`,
  };
}

function lostExtreme(alias: string, name: string): string {
  return `(${alias}.${name}_count > 0 and (${alias}.${name}_min is null or ${alias}.${name}_max is null))`;
}
