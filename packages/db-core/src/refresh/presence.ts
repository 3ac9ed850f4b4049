import type { DataModel, Grain, Measure, Rollup } from '../model/index.js';
import { type Keys, keysOf } from './measure-ctes.js';
import { orderedGrains } from './measures.js';

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

/**
 * How presence is stored: one row per tenant, bucket and value. Where the rollup has keys of its own, it lists the numbers of those
 * under which the value is counted, and by how many facts each, so that one row is written where a person did many things.
 */
export interface Presence {
  readonly table: string;
  /** Table that gives keys their numbers; null where the rollup has no keys of its own. */
  readonly numbers: string | null;
  /** Columns behind tenant, grain, bucket and subject, with their types. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** FROM items behind rows of presence `p` that tell each of the keys, and by how many facts `u.fact_count`. */
  readonly each: string;
  /** Alias under which these have the columns of tenant and keys. */
  readonly alias: 'p' | 'k';
}

export function presenceOf(model: DataModel, rollup: Rollup, measure: string): Presence {
  const table = `${model.name}.${rollup.name}_${measure}`;
  if (Object.keys(rollup.keys).length === 0) {
    const each = 'cross join lateral (select p.fact_count) as u';
    return { table, numbers: null, columns: [{ name: 'fact_count', type: 'bigint' }], each, alias: 'p' };
  }
  const numbers = `${model.name}.${rollup.name}_key_numbers`;
  return {
    table,
    numbers,
    columns: [
      { name: 'keys', type: 'integer[]' },
      { name: 'counts', type: 'integer[]' },
    ],
    each: `cross join lateral unnest(p.keys, p.counts) as u (number, fact_count) join ${numbers} as k on k.number = u.number`,
    alias: 'k',
  };
}

/** Which number every key of the change has, as `key_number`; those that had none are given the next ones. */
export function numberCtes(numbers: string, own: Keys): string {
  return `,
    known as materialized (
        select c.*, k.number
        from (select distinct ${own.list()} from change) as c
        left join lateral (select k.number from ${numbers} as k where ${own.equal('k', 'c')} offset 0) as k on true
    ),
    numbered as (
        insert into ${numbers} (number, ${own.list()})
        select (select coalesce(max(number), 0) from ${numbers}) + row_number() over (order by ${own.list()}), ${own.list()}
        from known
        where number is null
        returning number, ${own.list()}
    ),
    key_number as materialized (
        select number, ${own.list()} from known where number is not null
        union all
        select number, ${own.list()} from numbered
    )`;
}

/** Only a value that appears (0 to 1) or vanishes (1 to 0) changes the number of distinct values: `d_<name>`. */
export function presenceCtes(
  { table, numbers, columns }: Presence,
  rollup: Rollup,
  own: Keys,
  name: string,
  measure: Distinct,
): string {
  const grains = presenceGrains(rollup, measure);
  const row = keysOf([own.names[0] ?? '', 'grain', 'bucket', 'subject']);
  const stored = columns.map((column) => column.name);
  const left = numbers === null ? 'w.fact_count > 0' : 'cardinality(w.keys) > 0';
  return `,
    n_${name} as materialized (
        ${numbers === null ? counted(groupingSets(grains), own, name, measure) : listed(grains, own, name, measure)}
        order by ${row.list('n')}
    ),
    w_${name} as materialized (
        select ${row.list('n')}, p.place, ${taken(numbers)}
        from n_${name} as n
        left join lateral (
            select p.ctid as place, ${stored.map((column) => `p.${column}`).join(', ')}
            from ${table} as p where ${row.equal('p', 'n')} offset 0
        ) as p on true${numbers === null ? '' : '\n        cross join lateral core.presence_add(p.keys, p.counts, n.keys, n.facts, n.lists) as a'}
    ),
    p_${name} as (
        update ${table} as p set ${stored.map((column) => `${column} = w.${column}`).join(', ')}
        from w_${name} as w
        where p.ctid = w.place and ${left}
    ),
    g_${name} as (
        delete from ${table} as p using w_${name} as w where p.ctid = w.place and not (${left})
    ),
    i_${name} as (
        insert into ${table} (${[...row.names, ...stored].join(', ')})
        select ${keysOf([...row.names, ...stored]).list('w')} from w_${name} as w where w.place is null and ${left}
    ),
    d_${name} as materialized (
        ${numbers === null ? movedRows(own, name) : movedKeys(own, name)}
    )`;
}

/** What the change adds to each value of each bucket. */
function counted({ sets, grain, bucket, buckets }: GroupingSets, own: Keys, name: string, { of }: Distinct): string {
  return `select n.*
        from (
            select ${own.list()}, ${grain} as grain, ${bucket} as bucket,
                m_${name}${of.type === 'text' ? ' collate "C"' : ''} as subject, sum(sign)::integer as facts
            from (select f.*${buckets} from fact as f) as fact
            where m_${name} is not null
            group by ${own.list()}, m_${name}, grouping sets (${sets})
            having sum(sign) <> 0
        ) as n
        where n.grain = any (p_grains)`;
}

/**
 * The same as lists of key numbers and facts: of the finest grain from the facts, of coarser ones strung together, `lists` of them.
 * A full join is never done by nested loops, whatever the planner guesses.
 */
function listed(grains: readonly Grain[], own: Keys, name: string, { of }: Distinct): string {
  const [tenant = ''] = own.names;
  const { sets, grain, bucket, buckets } = groupingSets(grains);
  return `select n.*
        from (
            select ${tenant}, ${grain} as grain, ${bucket} as bucket, subject,
                core.concat(keys) as keys, core.concat(facts) as facts, count(*) as lists
            from (
                select f.${tenant}, f.bucket, f.subject, array_agg(k.number) as keys, array_agg(f.facts) as facts${buckets}
                from (
                    select ${own.list()}, core.bucket(bucket, '${grains[0] ?? 'all'}') as bucket,
                        m_${name}${of.type === 'text' ? ' collate "C"' : ''} as subject, sum(sign)::integer as facts
                    from fact
                    where m_${name} is not null
                    group by ${own.list()}, core.bucket(bucket, '${grains[0] ?? 'all'}'), m_${name}
                ) as f
                full join key_number as k on ${own.equal('k', 'f')}
                where coalesce(f.facts, 0) <> 0
                group by f.${tenant}, f.bucket, f.subject
            ) as f
            group by ${tenant}, subject, grouping sets (${sets})
        ) as n
        where n.grain = any (p_grains)`;
}

function taken(numbers: string | null): string {
  if (numbers !== null) return 'a.keys, a.counts, a.moved';
  return `coalesce(p.fact_count, 0) + n.facts as fact_count,
            case when p.place is null then (n.facts > 0)::integer when p.fact_count + n.facts <= 0 then -1 else 0 end as moved`;
}

function movedRows(own: Keys, name: string): string {
  return `select ${own.list()}, grain, bucket, sum(moved) as change
        from w_${name} group by ${own.list()}, grain, bucket having sum(moved) <> 0`;
}

function movedKeys(own: Keys, name: string): string {
  return `select ${own.list('k')}, t.grain, t.bucket, t.change
        from (
            select w.grain, w.bucket, abs(m.key) as number, sum(sign(m.key))::bigint as change
            from w_${name} as w cross join lateral unnest(w.moved) as m (key)
            group by w.grain, w.bucket, abs(m.key)
        ) as t
        full join key_number as k on k.number = t.number
        where coalesce(t.change, 0) <> 0`;
}

/** SQL that groups facts by the rows of several grains in one pass. */
interface GroupingSets {
  readonly sets: string;
  readonly grain: string;
  readonly bucket: string;
  readonly buckets: string;
}

/** Over facts `f` that carry the start of their bucket of each grain as `b_<grain>`; `all` is one bucket over all time. */
function groupingSets(grains: readonly Grain[]): GroupingSets {
  const [last] = grains.slice(-1);
  const cases = grains.slice(0, -1).map((grain) => `when grouping(b_${grain}) = 0 then '${grain}'`);
  const timed = grains.filter((grain) => grain !== 'all');
  const starts = timed.map((grain) => `b_${grain}`);
  return {
    sets: grains.map((grain) => (grain === 'all' ? '()' : `(b_${grain})`)).join(', '),
    grain: cases.length === 0 ? `'${last ?? 'all'}'` : `case ${cases.join(' ')} else '${last ?? 'all'}' end`,
    bucket: `coalesce(${[...starts, ...(grains.includes('all') ? ["'-infinity'::timestamptz"] : [])].join(', ')})`,
    buckets: timed.map((grain) => `, core.bucket(f.bucket, '${grain}') as b_${grain}`).join(''),
  };
}
