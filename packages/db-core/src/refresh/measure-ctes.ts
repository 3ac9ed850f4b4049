import type { Measure } from '../model/index.js';

/** Names of key columns with an alias, or an equality of two aliases over them. */
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

/** CTEs that a measure needs beside plain sums, between `stored` and `written`. Each begins with a comma. */
export function measureCtes(table: string, name: string, measure: Measure, keys: Keys): string {
  switch (measure.kind) {
    case 'count':
    case 'sum':
      return '';
    case 'distribution':
      return histogramCte(name, measure, keys);
    case 'extremes':
      return extremesCte(name, keys);
    case 'distinct':
      return presenceCte(table, name, keys);
  }
}

/** Join of the measure's CTE to the change `c`; begins with a new line. */
export function measureJoin(name: string, measure: Measure, keys: Keys): string {
  const alias = { count: null, sum: null, distribution: 'h', extremes: 'e', distinct: 'd' }[measure.kind];
  return alias === null ? '' : `\n        left join ${alias}_${name} on ${keys.equal(`${alias}_${name}`, 'c')}`;
}

function histogramCte(name: string, measure: Measure & { kind: 'distribution' }, keys: Keys): string {
  const bin = ['integer', 'bigint'].includes(measure.of.type) ? 'integer_bin' : 'fraction_bin';
  const at = measure.percentilesAt.map((grain) => `'${grain}'`).join(', ');
  const percentiles =
    at === ''
      ? 'null::double precision[]'
      : `case when x.grain in (${at}) then core.percentiles(x.histogram, '{0.5,0.95,0.99}') end`;
  return `,
    h_${name} as materialized (
        select ${keys.list('x')}, true as histogram_changed, x.histogram, ${percentiles} as percentiles
        from (
            select ${keys.list('n')}, core.histogram_add(s.${name}_histogram, n.pairs) as histogram
            from (
                select ${keys.list()}, array_agg(array[bin, n] order by bin) as pairs
                from (
                    select ${keys.list()}, core.${bin}(m_${name}::double precision) as bin, sum(sign)::integer as n
                    from contribution
                    where m_${name} is not null
                    group by ${keys.list()}, bin
                    having sum(sign) <> 0
                ) as b
                group by ${keys.list()}
            ) as n
            left join stored as s on ${keys.equal('s', 'n')}
            offset 0
        ) as x
    )`;
}

function extremesCte(name: string, keys: Keys): string {
  const side = (which: 'min' | 'max', order: string): string => `
            ${which}(n.value) filter (where n.net > 0) as new_${which},
            (array_agg(n.net order by n.value ${order}) filter (where n.net > 0))[1] as new_${which}_ties,
            sum(n.net) filter (where n.value = s.${name}_${which}) as at_${which}`;
  return `,
    e_${name} as materialized (
        select ${keys.list('n')},${side('min', 'asc')},${side('max', 'desc')}
        from (
            select ${keys.list()}, m_${name} as value, sum(sign) as net
            from contribution
            where m_${name} is not null
            group by ${keys.list()}, m_${name}
            having sum(sign) <> 0
        ) as n
        left join stored as s on ${keys.equal('s', 'n')}
        group by ${keys.list('n')}
    )`;
}

/** Only a value that appears (0 to 1) or vanishes (1 to 0) changes the number of distinct values. */
function presenceCte(table: string, name: string, keys: Keys): string {
  return `,
    n_${name} as materialized (
        select ${keys.list()}, m_${name} as subject, sum(sign) as net
        from contribution
        where m_${name} is not null
        group by ${keys.list()}, m_${name}
        having sum(sign) <> 0
    ),
    p_${name} as (
        insert into ${table}_${name} as p (${keys.list()}, subject, fact_count)
        select ${keys.list()}, subject, net from n_${name}
        on conflict (${keys.list()}, subject) do update set fact_count = p.fact_count + excluded.fact_count
        returning p.ctid, ${keys.list('p')}, p.subject, p.fact_count
    ),
    d_${name} as materialized (
        select ${keys.list('p')},
            count(*) filter (where p.fact_count > 0 and p.fact_count = n.net)
                - count(*) filter (where p.fact_count = 0) as transitions
        from p_${name} as p
        join n_${name} as n on ${keys.equal('n', 'p')} and n.subject = p.subject
        group by ${keys.list('p')}
    )`;
}
