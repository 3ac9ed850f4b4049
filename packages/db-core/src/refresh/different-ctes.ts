import type { DataModel, Grain, Rollup } from '../model/index.js';
import { type Keys, keysOf } from './measure-ctes.js';
import { orderedGrains } from './measures.js';
import { distinctMeasures, numberCtes, presenceCtes, presenceOf } from './presence.js';

/** CTEs of measures that count different values, and what they change in each changed row: `d_<name>`. */
export function differentCtes(model: DataModel, rollup: Rollup, own: Keys): string {
  const distinct = distinctMeasures(rollup).map(([name, measure]) => {
    const presence = presenceOf(model, rollup, name);
    return { presence, text: presenceCtes(presence, rollup, own, name, measure) };
  });
  const numbers = distinct[0]?.presence.numbers;
  const slots = Object.entries(rollup.measures).map(([name, measure]) =>
    measure.kind === 'slots' ? slotsCte(`${model.name}.${rollup.name}`, rollup, own, name, measure.within) : '',
  );
  return [numbers ? numberCtes(numbers, own) : '', ...distinct.map(({ text }) => text), ...slots].join('');
}

/** The parts of a bucket are counted in its own row; rows of coarser grains are given what that changes. */
function slotsCte(table: string, rollup: Rollup, own: Keys, name: string, within: Grain): string {
  const row = keysOf([...own.names, 'grain', 'bucket']);
  const grains = orderedGrains(rollup);
  const coarser = grains.slice(grains.indexOf(within) + 1).map(
    (grain) => `
        union all
        select ${own.list()}, '${grain}', core.bucket(bucket, '${grain}'), null, sum(change)
        from w_${name}
        where '${grain}' = any (p_grains)
        group by ${own.list()}, core.bucket(bucket, '${grain}')`,
  );
  return `,
    w_${name} as materialized (
        select ${row.list('c')}, x.counts, core.slots_taken(x.counts) - coalesce(s.${name}, 0) as change
        from change as c
        left join lateral (
            select s.${name}, s.${name}_counts from ${table} as s where ${row.equal('s', 'c')} offset 0
        ) as s on true
        cross join lateral (
            select core.slots_add(s.${name}_counts, c.${name}_came, c.${name}_went) as counts offset 0
        ) as x
        where c.grain = '${within}'
    ),
    d_${name} as materialized (
        select * from w_${name}${coarser.join('')}
    )`;
}
