import type { Grain, Measure, Rollup } from '../model/index.js';
import { type ChangeColumn, orderedGrains } from './measures.js';

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
  return Object.entries(rollup.measures).filter((entry): entry is [string, Distinct] => entry[1].kind === 'distinct');
}

/**
 * Grains at which a distinct measure has presence rows, the coarsest last. Throws when only all time has them: no range of a
 * source could be built again.
 */
export function presenceGrains(rollup: Rollup, measure: Distinct): Grain[] {
  const kept = orderedGrains(rollup).filter((grain) => (measure.at ?? rollup.grains).includes(grain));
  if (kept.every((grain) => grain === 'all')) {
    throw new Error(`rollup ${rollup.name}: a distinct measure is kept at one grain at least beside 'all'`);
  }
  return kept;
}

/** SQL that groups facts by the rows of several grains in one pass. */
interface GroupingSets {
  readonly sets: string;
  readonly grain: string;
  readonly bucket: string;
}

/** Over rows that carry the start of their bucket of each grain as `b_<grain>`; `all` is one bucket over all time. */
function groupingSets(grains: readonly Grain[]): GroupingSets {
  const [last] = grains.slice(-1);
  const cases = grains.slice(0, -1).map((grain) => `when grouping(b_${grain}) = 0 then '${grain}'`);
  const buckets = grains.filter((grain) => grain !== 'all').map((grain) => `b_${grain}`);
  return {
    sets: grains.map((grain) => (grain === 'all' ? '()' : `(b_${grain})`)).join(', '),
    grain: cases.length === 0 ? `'${last ?? 'all'}'` : `case ${cases.join(' ')} else '${last ?? 'all'}' end`,
    bucket: `coalesce(${[...buckets, ...(grains.includes('all') ? ["'-infinity'::timestamptz"] : [])].join(', ')})`,
  };
}

/**
 * CTEs of what changed, one a grain: the finest from the facts, each coarser one from the rows of the one before, and all of
 * them together as `change`.
 */
export function changeCtes(rollup: Rollup, own: Keys, columns: readonly ChangeColumn[]): string {
  const grains = orderedGrains(rollup);
  const texts = grains.map((grain, i) => {
    const finer = grains[i - 1];
    const selected = columns.map(
      ({ name, sql, merged }) => `,\n            ${finer === undefined ? sql : merged} as ${name}`,
    );
    const bucket = finer === undefined ? 'bucket' : `core.bucket(bucket, '${grain}')`;
    return `
    change_${grain} as materialized (
        select ${own.list()}, ${bucket} as bucket${selected.join('')}
        from ${finer === undefined ? 'fact' : `change_${finer}`}
        group by ${own.list()}, ${bucket}
    ),`;
  });
  const together = grains.map(
    (grain) => `select '${grain}' as grain, c.* from change_${grain} as c where '${grain}' = any (p_grains)`,
  );
  return `${texts.join('')}
    change as materialized (
        ${together.join('\n        union all ')}
    )`;
}

/** CTEs of measures that count different values, and what they change in each changed row: `d_<name>`. */
export function differentCtes(table: string, rollup: Rollup, own: Keys): string {
  return Object.entries(rollup.measures)
    .map(([name, measure]) => {
      if (measure.kind === 'distinct') return presenceCte(`${table}_${name}`, rollup, own, name, measure);
      return measure.kind === 'slots' ? slotsCte(table, rollup, own, name, measure.within) : '';
    })
    .join('');
}

/** Only a value that appears (0 to 1) or vanishes (1 to 0) changes the number of distinct values. */
function presenceCte(table: string, rollup: Rollup, own: Keys, name: string, measure: Distinct): string {
  const kept = presenceGrains(rollup, measure);
  const grouped = groupingSets(kept);
  const buckets = kept
    .map((grain) => (grain === 'all' ? '' : `, core.bucket(f.bucket, '${grain}') as b_${grain}`))
    .join('');
  const row = keysOf([...own.names, 'grain', 'bucket']);
  return `,
    n_${name} as materialized (
        select n.*, (
            select p.ctid from ${table} as p where ${row.equal('p', 'n')} and p.subject = n.subject
        ) as place
        from (
            select ${own.list()}, ${grouped.grain} as grain, ${grouped.bucket} as bucket, m_${name} as subject, sum(sign) as net
            from (select f.*${buckets} from fact as f) as fact
            where m_${name} is not null
            group by ${own.list()}, m_${name}, grouping sets (${grouped.sets})
            having sum(sign) <> 0
            order by ${[own.names[0], 'grain', 'bucket', ...own.names.slice(1), 'subject'].join(', ')}
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
    d_${name} as materialized (
        select ${row.list()}, sum(change) as change
        from (
            select ${row.list()}, 1 as change from n_${name} where place is null and net > 0
            union all
            select ${row.list()}, -1 from p_${name} where fact_count = 0
        ) as t
        group by ${row.list()}
    )`;
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
