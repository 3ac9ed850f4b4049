import type { DataModel, Measure, Rollup } from '../model/index.js';
import { type Keys, keysOf } from './measure-ctes.js';
import { orderedGrains } from './measures.js';
import { distinctMeasures, type Presence, presenceGrains, presenceOf } from './presence.js';
import { rollupKeys } from './rollup-keys.js';
import { fill } from './template.js';

/** Function that makes a range of a rollup's rows anew from the source, and its rows over all time from what is stored. */
export function compileRebuild(model: DataModel, rollup: Rollup, columns: readonly string[]): string {
  const grains = orderedGrains(rollup);
  const finer = grains.filter((grain) => grain !== 'all');
  const own = keysOf(rollupKeys(model, rollup).filter((name) => name !== 'grain' && name !== 'bucket'));
  const measures = Object.entries(rollup.measures);
  const presences = distinctMeasures(rollup).map(([name, measure]) => ({
    ...presenceOf(model, rollup, name),
    name,
    kept: presenceGrains(rollup, measure),
  }));
  const fine = finer.at(-1) ?? '1d';
  const common = {
    schema: model.name,
    rollup: rollup.name,
    source: rollup.source,
    own_keys: own.list(),
    s_own_keys: own.list('s'),
    s_equals_t: own.equal('s', 't'),
    fine,
  };
  const foldsAll = grains.includes('all');
  const presence = (text: (table: string) => string): string => presences.map(({ table }) => text(table)).join('');
  const rebuild = fill('rebuild-rollup', {
    ...common,
    finer_grains: `{${finer.join(',')}}`,
    fold: foldsAll ? `    perform ${model.name}.fold_${rollup.name}();\n` : '',
    delete_presence: presence(
      (table) => `    delete from ${table} where grain <> 'all' and bucket >= p_from and bucket < p_to;\n`,
    ),
    reset_presence: presence((table) => `    delete from ${table} where bucket >= p_from or grain = 'all';\n`),
  });
  if (!foldsAll) return rebuild;
  const overAll = presences.filter(({ kept }) => kept.includes('all'));
  const fold = fill('fold-all', {
    ...common,
    columns: [own.list(), 'grain', 'bucket', 'fact_count', ...columns].join(', '),
    fold_presence: overAll
      .map((presence) =>
        foldPresence(presence, own.names[0] ?? '', `pg_temp.${rollup.name}_touched`, presence.kept.at(-2) ?? fine),
      )
      .join(''),
    counted_presence: overAll.map((presence) => countPresence(presence, own)).join(''),
    folded_measures: measures
      .flatMap(([name, measure]) => folded(model, rollup, own.equal('f', 's'), fine, name, measure))
      .map((sql) => `,\n        ${sql}`)
      .join(''),
  });
  return `${fold}\n${rebuild}`;
}

/** Values of a measure's stored columns over all time, from the finer rows `s`, in the order of the columns. */
function folded(
  model: DataModel,
  rollup: Rollup,
  mine: string,
  fine: string,
  name: string,
  measure: Measure,
): string[] {
  switch (measure.kind) {
    case 'count':
    case 'sum':
      return [`sum(s.${name})`];
    case 'distribution': {
      const histogram = `core.histogram_sum(s.${name}_histogram)`;
      const bounds = measure.within === undefined ? '' : `, min(s.${measure.within}_min), max(s.${measure.within}_max)`;
      const percentile = (i: number): string =>
        measure.percentilesAt.includes('all')
          ? `(core.percentiles(${histogram}, '{0.5,0.95,0.99}'${bounds}))[${i}]`
          : 'null';
      return [
        `sum(s.${name}_count)`,
        `sum(s.${name}_sum)`,
        histogram,
        ...(measure.percentilesAt.length > 0 ? [1, 2, 3].map(percentile) : []),
      ];
    }
    case 'extremes': {
      const ties = (which: 'min' | 'max'): string =>
        `(select sum(f.${name}_${which}_ties) from ${model.name}.${rollup.name} as f
            where f.grain = '${fine}' and ${mine} and f.${name}_${which} = ${which}(s.${name}_${which}))`;
      return [`sum(s.${name}_count)`, `min(s.${name}_min)`, ties('min'), `max(s.${name}_max)`, ties('max')];
    }
    case 'slots':
      return [`sum(s.${name})`, 'null'];
    case 'distinct':
      if (measure.at !== undefined && !measure.at.includes('all')) return ['null'];
      return [`coalesce(max(n_${name}.n), 0)`];
  }
}

/** Presence over all time is the sum of the finer rows, for the tenants that were touched. */
function foldPresence(
  { table, numbers, columns, each }: Presence,
  tenant: string,
  touched: string,
  fine: string,
): string {
  const number = numbers === null ? '' : ', u.number';
  const values = numbers === null ? 'f.fact_count' : 'array_agg(f.number), array_agg(f.fact_count)';
  return `    delete from ${table} as p where p.grain = 'all' and p.${tenant} in (select ${tenant} from ${touched});
    insert into ${table} (${tenant}, grain, bucket, subject, ${columns.map(({ name }) => name).join(', ')})
    select f.${tenant}, 'all', '-infinity', f.subject, ${values}
    from (
        select p.${tenant}, p.subject${number}, sum(u.fact_count)${numbers === null ? '' : '::integer'} as fact_count
        from ${table} as p ${each}
        where p.grain = '${fine}' and p.${tenant} in (select ${tenant} from ${touched})
        group by p.${tenant}, p.subject${number}
    ) as f${numbers === null ? '' : `\n    group by f.${tenant}, f.subject`};
`;
}

/** How many values each row over all time counts: `n_<measure>`. */
function countPresence({ table, each, alias, name }: Presence & { readonly name: string }, own: Keys): string {
  return `
    left join (
        select ${own.list(alias)}, count(*) as n
        from ${table} as p ${each}
        where p.grain = 'all'
        group by ${own.list(alias)}
    ) as n_${name} on ${own.equal(`n_${name}`, 's')}`;
}
