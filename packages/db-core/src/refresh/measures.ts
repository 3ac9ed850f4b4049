import type { ColumnType, Grain, Measure, Rollup } from '../model/index.js';

/** A column of what changed: computed from facts for the finest grain, and from the next finer rows for the others. */
export interface ChangeColumn {
  readonly name: string;
  readonly sql: string;
  readonly merged: string;
}

/** What one measure adds to the SQL of its rollup. Aliases: `c` change, `s` stored row, which may be missing. */
export interface MeasureSql {
  /** Stored columns with their types. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Its value for one fact, as column `m_<name>`. */
  readonly input: string;
  /** The bin of that value, as column `k_<name>`. */
  readonly bin?: string;
  /** What came and went in a row. */
  readonly change: readonly ChangeColumn[];
  /** FROM items behind `change as c` and the stored row `s` that `final` needs. */
  readonly joins: readonly string[];
  /** Final value per stored column, in the order of `columns`. */
  readonly final: readonly string[];
}

const PERCENTILES = ['p50', 'p95', 'p99'] as const;

/** Type in which sums are exact: integers stay bigint, everything else is numeric, so that adding and taking away cancel out. */
export function sumType(type: ColumnType): 'bigint' | 'numeric' {
  return type === 'integer' ? 'bigint' : 'numeric';
}

/** The function that gives a value its bin. */
export function binOf(type: ColumnType): string {
  return ['integer', 'bigint'].includes(type) ? 'core.integer_bin' : 'core.fraction_bin';
}

function castForSum(type: ColumnType, value: string): string {
  return type === 'double precision' ? `${value}::numeric` : value;
}

export function measureSql(name: string, measure: Measure): MeasureSql {
  const m = `m_${name}`;
  const added = (column: string): string => `coalesce(s.${column}, 0) + c.${column}`;
  switch (measure.kind) {
    case 'count':
      return {
        columns: [{ name, type: 'bigint' }],
        input: measure.where === undefined ? 'true' : `(${measure.where})`,
        change: [summed(name, 'bigint', `sum(sign) filter (where ${m})`)],
        joins: [],
        final: [added(name)],
      };
    case 'sum': {
      const value = castForSum(measure.of.type, `(${measure.of.sql})`);
      return {
        columns: [{ name, type: sumType(measure.of.type) }],
        input: measure.where === undefined ? value : `case when ${measure.where} then ${value} end`,
        change: [summed(name, sumType(measure.of.type), `sum(sign * ${m})`)],
        joins: [],
        final: [added(name)],
      };
    }
    case 'distribution':
      return distribution(name, measure);
    case 'extremes':
      return extremes(name, measure);
    case 'distinct':
      return {
        columns: [{ name, type: 'bigint' }],
        input: `(${measure.of.sql})`,
        change: [],
        joins: [],
        final: [
          measure.at === undefined
            ? `coalesce(s.${name}, 0) + coalesce(d_${name}.change, 0)`
            : `case when c.grain in (${quoted(measure.at)}) then coalesce(s.${name}, 0) + coalesce(d_${name}.change, 0) end`,
        ],
      };
    case 'slots':
      return {
        columns: [
          { name, type: 'bigint' },
          { name: `${name}_counts`, type: 'integer[]' },
        ],
        input: `(${measure.of.sql})`,
        change: cameAndWent(name, m),
        joins: [],
        final: [`coalesce(s.${name} + d_${name}.change, d_${name}.change, s.${name})`, `d_${name}.counts`],
      };
  }
}

function quoted(grains: readonly Grain[]): string {
  return grains.map((grain) => `'${grain}'`).join(', ');
}

/** Lists of the values that came and of those that went. */
function cameAndWent(name: string, value: string): ChangeColumn[] {
  return (['came', 'went'] as const).map((which) => ({
    name: `${name}_${which}`,
    sql: `array_agg(${value}) filter (where sign ${which === 'came' ? '>' : '<'} 0 and ${value} is not null)`,
    merged: `core.concat(${name}_${which})`,
  }));
}

function summed(name: string, type: string, sql: string): ChangeColumn {
  return { name, sql: `coalesce(${sql}, 0)::${type}`, merged: `sum(${name})::${type}` };
}

function distribution(name: string, measure: Measure & { kind: 'distribution' }): MeasureSql {
  const stored = measure.percentilesAt.length > 0;
  const percentile = (i: number): string => {
    const found = `q_${name}.p[${i}]`;
    if (measure.within === undefined) return found;
    const { least, greatest } = bounds(measure.within);
    return `case when ${found} is not null then least(greatest(${found}, ${least}), ${greatest}) end`;
  };
  return {
    columns: [
      { name: `${name}_count`, type: 'bigint' },
      { name: `${name}_sum`, type: sumType(measure.of.type) },
      { name: `${name}_histogram`, type: 'integer[]' },
      ...(stored ? PERCENTILES.map((p) => ({ name: `${name}_${p}`, type: 'double precision' })) : []),
    ],
    input: castForSum(measure.of.type, `(${measure.of.sql})`),
    bin: `${binOf(measure.of.type)}((${measure.of.sql})::double precision)`,
    change: [
      summed(`${name}_count`, 'bigint', `sum(sign) filter (where m_${name} is not null)`),
      summed(`${name}_sum`, sumType(measure.of.type), `sum(sign * m_${name})`),
      ...cameAndWent(name, `k_${name}`),
    ],
    joins: [
      `cross join lateral (
            select core.histogram_take(core.histogram_add(s.${name}_histogram, c.${name}_came), c.${name}_went) as histogram offset 0
        ) as h_${name}`,
      ...(stored
        ? [
            `cross join lateral (
            select case when c.grain in (${quoted(measure.percentilesAt)}) then core.percentiles(h_${name}.histogram, '{0.5,0.95,0.99}') end as p offset 0
        ) as q_${name}`,
          ]
        : []),
    ],
    final: [
      `coalesce(s.${name}_count, 0) + c.${name}_count`,
      `coalesce(s.${name}_sum, 0) + c.${name}_sum`,
      `h_${name}.histogram`,
      ...(stored ? [1, 2, 3].map(percentile) : []),
    ],
  };
}

/** Final extremes of a measure, for a percentile to be kept within; null where they are just being read again. */
function bounds(name: string): { readonly least: string; readonly greatest: string } {
  return { least: extremeFinal(name, 'min')[0], greatest: extremeFinal(name, 'max')[0] };
}

function extremes(name: string, measure: Measure & { kind: 'extremes' }): MeasureSql {
  const type = measure.of.type;
  const sides = ['min', 'max'] as const;
  const m = `m_${name}`;
  // The values themselves go along, for how many are tied at an extreme.
  const change = cameAndWent(name, m).flatMap((values, i) => {
    const which = i === 0 ? 'came' : 'went';
    const filter = `filter (where sign ${i === 0 ? '>' : '<'} 0)`;
    return [
      values,
      ...sides.flatMap((side) => {
        const extreme = `${name}_${side}_${which}`;
        const [least, merged] = [`${side}(${m}) ${filter}`, `${side}(${extreme})`];
        return [
          { name: extreme, sql: least, merged },
          {
            name: `${name}_${side}_ties_${which}`,
            sql: `cardinality(array_positions(${values.sql}, ${least}))`,
            merged: `cardinality(array_positions(${values.merged}, ${merged}))`,
          },
        ];
      }),
    ];
  });
  const arrived = sides.map((side) => {
    const beats = side === 'min' ? '<' : '>';
    const [came, ties] = [`c.${name}_${side}_came`, `c.${name}_${side}_ties_came`];
    const [stored, kept] = [`s.${name}_${side}`, `s.${name}_${side}_ties`];
    const wins = `${stored} is null or ${came} ${beats} ${stored}`;
    return `case when ${wins} then coalesce(${came}, ${stored}) else ${stored} end as ${side},
                case when ${wins} then coalesce(${ties}, ${kept}) when ${came} = ${stored} then ${kept} + ${ties} else ${kept} end as ${side}_ties`;
  });
  return {
    columns: [
      { name: `${name}_count`, type: 'bigint' },
      ...sides.flatMap((side) => [
        { name: `${name}_${side}`, type },
        { name: `${name}_${side}_ties`, type: 'bigint' },
      ]),
    ],
    input: `(${measure.of.sql})`,
    change: [summed(`${name}_count`, 'bigint', `sum(sign) filter (where ${m} is not null)`), ...change],
    // A new value that beats the stored extreme takes its place; an equal one joins its ties.
    joins: [
      `cross join lateral (
            select ${arrived.join(',\n                ')}
        ) as e_${name}`,
    ],
    final: [`coalesce(s.${name}_count, 0) + c.${name}_count`, ...sides.flatMap((side) => extremeFinal(name, side))],
  };
}

/** Then what went takes its ties away. With the last of them the extreme is lost (null), and read again from the source. */
function extremeFinal(name: string, side: 'min' | 'max'): [value: string, ties: string] {
  const arrived = `e_${name}.${side}`;
  const ties = `${arrived}_ties`;
  const [went, gone] = [`c.${name}_${side}_went`, `c.${name}_${side}_ties_went`];
  return [
    `case when ${went} = ${arrived} and ${ties} <= ${gone} then null else ${arrived} end`,
    `case when ${went} = ${arrived} then nullif(greatest(${ties} - ${gone}, 0), 0) else ${ties} end`,
  ];
}

/** Grains of a rollup from the finest to the coarsest. */
export function orderedGrains(rollup: Rollup): Grain[] {
  const order: readonly Grain[] = ['15m', '1h', '1d', 'all'];
  return order.filter((grain) => rollup.grains.includes(grain));
}
