import type { ColumnType, Grain, Measure, Rollup } from '../model/index.js';

/** What one measure adds to the SQL of its rollup. Aliases: `c` change, `s` stored row, `w` written row. */
export interface MeasureSql {
  /** Stored columns with their types. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Its value per contribution, as column `m_<name>`. */
  readonly input: string;
  /** Sums over contributions, per key: name and SQL. */
  readonly change: readonly { readonly name: string; readonly sql: string }[];
  /** Final value per stored column, in the order of `columns`. */
  readonly final: readonly string[];
}

/** Type in which sums are exact: integers stay bigint, everything else is numeric, so that adding and taking away cancel out. */
export function sumType(type: ColumnType): 'bigint' | 'numeric' {
  return type === 'integer' ? 'bigint' : 'numeric';
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
        change: [{ name, sql: `coalesce(sum(sign) filter (where ${m}), 0)` }],
        final: [added(name)],
      };
    case 'sum': {
      const value = castForSum(measure.of.type, `(${measure.of.sql})`);
      return {
        columns: [{ name, type: sumType(measure.of.type) }],
        input: measure.where === undefined ? value : `case when ${measure.where} then ${value} end`,
        change: [{ name, sql: `coalesce(sum(sign * ${m}), 0)` }],
        final: [added(name)],
      };
    }
    case 'distribution': {
      const p = ['p50', 'p95', 'p99'];
      const columns = [
        { name: `${name}_count`, type: 'bigint' },
        { name: `${name}_sum`, type: sumType(measure.of.type) },
        { name: `${name}_histogram`, type: 'integer[]' },
        ...(measure.percentilesAt.length > 0 ? p.map((x) => ({ name: `${name}_${x}`, type: 'double precision' })) : []),
      ];
      const percentiles =
        measure.percentilesAt.length > 0
          ? p.map((x, i) => {
              const found = clamped(measure.within, `h_${name}.percentiles[${i + 1}]`);
              return `case when h_${name}.changed then ${found} else s.${name}_${x} end`;
            })
          : [];
      return {
        columns,
        input: castForSum(measure.of.type, `(${measure.of.sql})`),
        change: [
          { name: `${name}_count`, sql: `coalesce(sum(sign) filter (where ${m} is not null), 0)` },
          { name: `${name}_sum`, sql: `coalesce(sum(sign * ${m}), 0)` },
        ],
        final: [
          added(`${name}_count`),
          added(`${name}_sum`),
          `case when h_${name}.changed then h_${name}.histogram else s.${name}_histogram end`,
          ...percentiles,
        ],
      };
    }
    case 'extremes': {
      const type = measure.of.type;
      return {
        columns: [
          { name: `${name}_count`, type: 'bigint' },
          { name: `${name}_min`, type },
          { name: `${name}_min_ties`, type: 'bigint' },
          { name: `${name}_max`, type },
          { name: `${name}_max_ties`, type: 'bigint' },
        ],
        input: `(${measure.of.sql})`,
        change: [
          { name: `${name}_count`, sql: `coalesce(sum(sign) filter (where ${m} is not null), 0)` },
          { name: `${name}_new_min`, sql: `min(${m}) filter (where sign > 0)` },
          { name: `${name}_new_max`, sql: `max(${m}) filter (where sign > 0)` },
        ],
        final: [added(`${name}_count`), ...extremeFinal(name, 'min', '<'), ...extremeFinal(name, 'max', '>')],
      };
    }
    case 'distinct':
      return {
        columns: [{ name, type: 'bigint' }],
        input: `(${measure.of.sql})`,
        change: [],
        final: [`coalesce(s.${name}, 0) + coalesce(d_${name}.transitions, 0)`],
      };
  }
}

/** A percentile kept within the exact extremes; where those are just being read again, as the histogram says. */
function clamped(within: string | undefined, percentile: string): string {
  if (within === undefined) return percentile;
  const [least] = extremeFinal(within, 'min', '<');
  const [greatest] = extremeFinal(within, 'max', '>');
  return `case when ${percentile} is not null then least(greatest(${percentile}, ${least ?? ''}), ${greatest ?? ''}) end`;
}

/**
 * A new value that beats the stored extreme takes its place; else the stored one keeps what is left of its ties. Where no
 * fact is left at it, or where the new value went again in the same change, the extreme is lost (null) and read again.
 */
function extremeFinal(name: string, which: 'min' | 'max', beats: '<' | '>'): string[] {
  const stored = `s.${name}_${which}`;
  const news = `c.${name}_new_${which}`;
  const came = `ties.${name}_at_new_${which}`;
  const kept = `s.${name}_${which}_ties + coalesce(ties.${name}_at_${which}, 0)`;
  const wins = `${news} is not null and (${stored} is null or ${news} ${beats} ${stored})`;
  return [
    `case when ${wins} then case when ${came} > 0 then ${news} end when ${kept} > 0 then ${stored} end`,
    `case when ${wins} then case when ${came} > 0 then ${came} end when ${kept} > 0 then ${kept} end`,
  ];
}

/** Grains of a rollup from the finest to the coarsest. */
export function orderedGrains(rollup: Rollup): Grain[] {
  const order: readonly Grain[] = ['15m', '1h', '1d', 'all'];
  return order.filter((grain) => rollup.grains.includes(grain));
}
