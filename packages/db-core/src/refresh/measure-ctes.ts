import type { Grain, Measure, Rollup } from '../model/index.js';
import { orderedGrains } from './measures.js';

/** Names of columns as a list with an alias, or as an equality of two aliases. */
export interface Keys {
  readonly names: readonly string[];
  list(alias?: string): string;
  equal(a: string, b: string): string;
}

export function keysOf(names: readonly string[]): Keys {
  return {
    names,
    list: (alias) => names.map((name) => (alias === undefined ? name : `${alias}.${name}`)).join(', '),
    equal: (a, b) => names.map((name) => `${a}.${name} = ${b}.${name}`).join(' and '),
  };
}

type Distinct = Measure & { kind: 'distinct' };

/** Distinct measures of a rollup. */
export function distinctMeasures(rollup: Rollup): readonly (readonly [name: string, measure: Distinct])[] {
  return Object.entries(rollup.measures).filter(
    (entry): entry is [string, Distinct] => entry[1].kind === 'distinct',
  );
}

/**
 * Grains at which a distinct measure has presence rows, the coarsest last. Throws when only all time has them: no range of a
 * source could be built again.
 */
export function presenceGrains(rollup: Rollup, measure: Distinct): Grain[] {
  const at = measure.at ?? rollup.grains;
  const all = orderedGrains(rollup);
  const upTo = measure.within === undefined ? all.length : all.indexOf(measure.within) + 1;
  const kept = all.slice(0, upTo).filter((grain) => at.includes(grain));
  if (kept.every((grain) => grain === 'all')) {
    throw new Error(`rollup ${rollup.name}: a distinct measure is kept at one grain at least beside 'all'`);
  }
  return kept;
}

/** SQL that groups facts by the rows of several grains in one pass. */
export interface GroupingSets {
  readonly sets: string;
  readonly grain: string;
  readonly bucket: string;
}

/** Facts `f` carry the start of their bucket of each grain as `b_<grain>`; `all` is one bucket over all time. */
export function groupingSets(grains: readonly Grain[]): GroupingSets {
  const [last] = grains.slice(-1);
  const cases = grains.slice(0, -1).map((grain) => `when grouping(b_${grain}) = 0 then '${grain}'`);
  const buckets = grains.filter((grain) => grain !== 'all').map((grain) => `b_${grain}`);
  return {
    sets: grains.map((grain) => (grain === 'all' ? '()' : `(b_${grain})`)).join(', '),
    grain: cases.length === 0 ? `'${last ?? 'all'}'` : `case ${cases.join(' ')} else '${last ?? 'all'}' end`,
    bucket: `coalesce(${[...buckets, ...(grains.includes('all') ? ["'-infinity'::timestamptz"] : [])].join(', ')})`,
  };
}

/** CTEs that keep the presence rows of a distinct measure, and how many values that adds to each changed row: `d_<name>`. */
export function presenceCtes(table: string, rollup: Rollup, own: Keys): string {
  return distinctMeasures(rollup)
    .map(([name, measure]) => presenceCte(`${table}_${name}`, rollup, own, name, measure))
    .join('');
}

/** Only a value that appears (0 to 1) or vanishes (1 to 0) changes the number of distinct values. */
function presenceCte(table: string, rollup: Rollup, own: Keys, name: string, measure: Distinct): string {
  const kept = presenceGrains(rollup, measure);
  const grouped = groupingSets(kept);
  const row = keysOf([...own.names, 'grain', 'bucket']);
  const coarser = orderedGrains(rollup).filter(
    (grain) => !kept.includes(grain) && (measure.at ?? rollup.grains).includes(grain),
  );
  const counted = coarser
    .map(
      (grain) => `
            union all
            select ${own.list()}, '${grain}', core.bucket(bucket, '${grain}'), change from t_${name} where grain = '${measure.within ?? ''}'`,
    )
    .join('');
  return `,
    n_${name} as materialized (
        select n.*, (
            select p.ctid from ${table} as p where ${row.equal('p', 'n')} and p.subject = n.subject
        ) as place
        from (
            select ${own.list()}, ${grouped.grain} as grain, ${grouped.bucket} as bucket, m_${name} as subject, sum(sign) as net
            from fact
            where m_${name} is not null
            group by ${own.list()}, m_${name}, grouping sets (${grouped.sets})
            having sum(sign) <> 0
        ) as n
        where grain = any (p_grains)
    ),
    p_${name} as (
        update ${table} as p set fact_count = p.fact_count + n.net
        from n_${name} as n
        where p.ctid = n.place
        returning p.ctid, ${row.list('p')}, p.fact_count
    ),
    i_${name} as (
        insert into ${table} (${row.list()}, subject, fact_count)
        select ${row.list()}, subject, net from n_${name} where place is null and net > 0
    ),
    t_${name} as (
        select ${row.list()}, 1 as change from n_${name} where place is null and net > 0
        union all
        select ${row.list()}, -1 from p_${name} where fact_count = 0
    ),
    d_${name} as materialized (
        select ${row.list()}, sum(change) as transitions
        from (
            select ${row.list()}, change from t_${name}${counted}
        ) as t
        group by ${row.list()}
    )`;
}
