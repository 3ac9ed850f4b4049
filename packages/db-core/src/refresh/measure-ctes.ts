import type { Measure } from '../model/index.js';

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

/** How a changed row is addressed while it is computed: see apply-rollup.sql. */
const ROW = keysOf(['who', 'g', 'bucket']);

type Named<M extends Measure = Measure> = readonly [name: string, measure: M];

/** CTEs that measures need beside plain sums, between `stored` and `written`. Each begins with a comma. */
export function measureCtes(table: string, own: Keys, measures: readonly Named[]): string {
  const ctes = measures.map(([name, measure]) => {
    if (measure.kind === 'distribution') return histogramCte(name, measure);
    return measure.kind === 'distinct' ? presenceCte(table, own, name) : '';
  });
  return `${tiesCte(measures)}${ctes.join('')}`;
}

/** Joins of those CTEs to the change `c`; each begins with a new line. */
export function measureJoins(measures: readonly Named[]): string {
  const aliases = measures.flatMap(([name, { kind }]) => {
    if (kind === 'distribution') return [`h_${name}`];
    return kind === 'distinct' ? [`d_${name}`] : [];
  });
  const ties = measures.some(([, { kind }]) => kind === 'extremes') ? ['ties'] : [];
  return [...ties, ...aliases].map((alias) => `\n        left join ${alias} on ${ROW.equal(alias, 'c')}`).join('');
}

/** How many facts came and went at the highest and lowest new value, and at the stored ones. */
function tiesCte(measures: readonly Named[]): string {
  const columns = measures
    .filter(([, { kind }]) => kind === 'extremes')
    .flatMap(([name]) =>
      (['min', 'max'] as const).flatMap((which) => [
        `sum(f.sign) filter (where f.m_${name} = c.${name}_new_${which}) as ${name}_at_new_${which}`,
        `sum(f.sign) filter (where f.m_${name} = s.${name}_${which}) as ${name}_at_${which}`,
      ]),
    );
  if (columns.length === 0) return '';
  return `,
    ties as materialized (
        select ${ROW.list('f')},
            ${columns.join(',\n            ')}
        from contribution as f
        join change as c on ${ROW.equal('c', 'f')}
        left join stored as s on ${ROW.equal('s', 'f')}
        group by ${ROW.list('f')}
    )`;
}

function histogramCte(name: string, measure: Measure & { kind: 'distribution' }): string {
  const bin = ['integer', 'bigint'].includes(measure.of.type) ? 'integer_bin' : 'fraction_bin';
  const at = measure.percentilesAt.map((grain) => `'${grain}'`).join(', ');
  const percentiles =
    at === ''
      ? 'null::double precision[]'
      : `case when p_grains[x.g] in (${at}) then core.percentiles(x.histogram, '{0.5,0.95,0.99}') end`;
  return `,
    h_${name} as materialized (
        select ${ROW.list('x')}, true as changed, x.histogram, ${percentiles} as percentiles
        from (
            select ${ROW.list('n')}, core.histogram_add(s.${name}_histogram, n.pairs) as histogram
            from (
                select ${ROW.list()}, array_agg(array[bin, n]) as pairs
                from (
                    select ${ROW.list()}, core.${bin}(m_${name}::double precision) as bin, sum(sign)::integer as n
                    from contribution
                    where m_${name} is not null
                    group by ${ROW.list()}, bin
                    having sum(sign) <> 0
                    order by ${ROW.list()}, bin
                ) as b
                group by ${ROW.list()}
            ) as n
            left join stored as s on ${ROW.equal('s', 'n')}
            offset 0
        ) as x
    )`;
}

/** Only a value that appears (0 to 1) or vanishes (1 to 0) changes the number of distinct values. */
function presenceCte(table: string, own: Keys, name: string): string {
  return `,
    n_${name} as materialized (
        select ${ROW.list()}, m_${name} as subject, sum(sign) as net
        from contribution
        where m_${name} is not null
        group by ${ROW.list()}, m_${name}
        having sum(sign) <> 0
    ),
    p_${name} as (
        insert into ${table}_${name} as p (${own.list()}, grain, bucket, subject, fact_count)
        select ${own.list('w')}, p_grains[n.g], n.bucket, n.subject, n.net
        from n_${name} as n
        join whose as w on w.who = n.who
        on conflict (${presenceKey(own)}) do update set fact_count = p.fact_count + excluded.fact_count
        returning p.ctid, ${own.list('p')}, p.grain, p.bucket, p.subject, p.fact_count
    ),
    d_${name} as materialized (
        select ${ROW.list('n')},
            count(*) filter (where p.fact_count > 0 and p.fact_count = n.net)
                - count(*) filter (where p.fact_count = 0) as transitions
        from (
            select w.who, p.grain, p.bucket, p.subject, p.fact_count
            from p_${name} as p
            join whose as w on ${own.equal('w', 'p')}
            offset 0
        ) as p
        join n_${name} as n on n.who = p.who and p_grains[n.g] = p.grain and n.bucket = p.bucket and n.subject = p.subject
        group by ${ROW.list('n')}
    )`;
}

/** Primary key of a presence table: tenant, grain, bucket, the other keys, subject. */
function presenceKey(own: Keys): string {
  const [tenant, ...rest] = own.names;
  return [tenant, 'grain', 'bucket', ...rest, 'subject'].join(', ');
}
