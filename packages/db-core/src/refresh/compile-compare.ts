import type { DataModel, Rollup, Source } from '../model/index.js';
import { keysOf } from './measure-ctes.js';
import { orderedGrains } from './measures.js';
import { rollupKeys } from './rollup-keys.js';
import { comparedColumns, sourceRows } from './source-rows.js';
import { fill } from './template.js';

/** Function that counts the rows of a range that differ from their definition, at the rollup's finest grain. */
export function compileCompare(model: DataModel, rollup: Rollup, source: Source): string {
  const [finest] = orderedGrains(rollup);
  const time = `f.${source.time ?? ''}`;
  const condition = `${time} >= :from and ${time} < :to and ${time} <= :through`;
  // The statement goes through format(), which reads % as its own.
  const defined = sourceRows(model, rollup, finest ?? '1d', condition)
    .replaceAll('%', '%%')
    .replace(':from', '%1$L')
    .replace(':to', '%2$L')
    .replace(':through', '%3$L');
  return fill('compare-rollup', {
    schema: model.name,
    rollup: rollup.name,
    keys: keysOf(rollupKeys(model, rollup)).list(),
    compared: comparedColumns(rollup).join(', '),
    finest: finest ?? '1d',
    defined,
  });
}
