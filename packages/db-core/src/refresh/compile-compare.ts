import type { DataModel, Grain, Rollup, Source } from '../model/index.js';
import { keysOf } from './measure-ctes.js';
import { orderedGrains } from './measures.js';
import { rollupKeys } from './rollup-keys.js';
import { comparedColumns, sourceRows } from './source-rows.js';
import { fill } from './template.js';

/** Function that counts the rows of a range that differ from their definition, and those over all time that are no sum. */
export function compileCompare(model: DataModel, rollup: Rollup, source: Source): string {
  const grains = orderedGrains(rollup).filter((grain) => grain !== 'all');
  const time = `f.${source.time ?? ''}`;
  const condition = `${time} >= :from and ${time} < :to and ${time} <= :through`;
  // The statement goes through format(), which reads % as its own.
  const defined = sourceRows(model, rollup, grains, condition)
    .replaceAll('%', '%%')
    .replace(':from', '%1$L')
    .replace(':to', '%2$L')
    .replace(':through', '%3$L');
  return fill('compare-rollup', {
    schema: model.name,
    rollup: rollup.name,
    keys: keysOf(rollupKeys(model, rollup)).list(),
    compared: comparedColumns(rollup).join(', '),
    compare_all: rollup.grains.includes('all') ? compareAll(model, rollup, grains.at(-1) ?? '1d') : '',
    defined,
  });
}

function compareAll(model: DataModel, rollup: Rollup, fine: Grain): string {
  const own = keysOf(rollupKeys(model, rollup).filter((name) => name !== 'grain' && name !== 'bucket')).list();
  const sums = Object.entries(rollup.measures).flatMap(([name, { kind }]) => {
    if (kind === 'distinct') return [];
    if (kind === 'extremes') return [`${name}_count`];
    return kind === 'distribution' ? [`${name}_count`, `${name}_sum`] : [name];
  });
  const extremes = Object.entries(rollup.measures)
    .filter(([, { kind }]) => kind === 'extremes')
    .flatMap(([name]) => [`${name}_min`, `${name}_max`]);
  const columns = ['fact_count', ...sums, ...extremes];
  return fill('compare-all', {
    schema: model.name,
    rollup: rollup.name,
    fine,
    own_keys: own,
    columns: columns.join(', '),
    summed: [
      ...['fact_count', ...sums].map((name) => `sum(${name}) as ${name}`),
      ...extremes.map((name) => `${name.endsWith('_min') ? 'min' : 'max'}(${name}) as ${name}`),
    ].join(', '),
    a_columns: columns.map((name) => `a.${name}`).join(', '),
    s_columns: columns.map((name) => `s.${name}`).join(', '),
  });
}
