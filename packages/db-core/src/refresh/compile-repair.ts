import type { DataModel, Rollup, Source } from '../model/index.js';
import { contributionColumns } from './contribution.js';
import { keysOf } from './measure-ctes.js';
import { orderedGrains } from './measures.js';
import { rollupKeys } from './rollup-keys.js';
import { logColumns } from './source-columns.js';
import { fill, lines } from './template.js';

/** The part of a rollup's function that reads lost extremes again. */
export function compileRepair(
  model: DataModel,
  rollup: Rollup,
  source: Source,
  extremes: readonly string[],
  common: Readonly<Record<string, string>>,
): string {
  const grains = orderedGrains(rollup);
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
    // The statement goes through format(), which reads % as its own.
    contribution: lines(contributionColumns(model, rollup, source), 28).replaceAll('%', '%%'),
    where: (rollup.where ?? 'true').replaceAll('%', '%%'),
    lateral: (common['lateral'] ?? '').replaceAll('%', '%%'),
    source_columns: columns
      .map(({ name, sql }) => `${sql} as ${name}`)
      .join(', ')
      .replaceAll('%', '%%'),
    set_from_source: lines(fromSource, 20),
    fold: fold.join(''),
  });
}
