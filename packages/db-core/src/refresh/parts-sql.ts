import type { DataModel, Grain, Rollup } from '../model/index.js';
import { contributionColumns, sourceOf } from './contribution.js';
import { measureSql, orderedGrains } from './measures.js';
import { keysOf } from './measure-ctes.js';
import { rollupKeys } from './rollup-keys.js';
import { logColumns } from './source-columns.js';

/** What part of a rollup a query is about. All members are SQL, usually parameters. */
export interface PartsRequest {
  /** `view` reads what is stored; `source` computes the same rows from the source relation: slower, still right. */
  readonly from: 'view' | 'source';
  /** `all` is all time. With `step` no row straddles an hour, day or ISO week of `tz`. */
  readonly window:
    | 'all'
    | {
        readonly from: string;
        readonly to: string;
        readonly step: 'hour' | 'day' | 'week' | null;
        readonly tz: string;
      };
  /** Tenants whose rows are meant, as an array; row-level security decides beside it. */
  readonly tenants: string;
}

/**
 * The SELECT behind the relation `parts`: rows of a rollup that together make up exactly the window. Which grain a row has
 * does not matter to a query, since everything stored is linear. Throws when the rollup does not exist.
 */
export function partsSql(model: DataModel, rollupName: string, request: PartsRequest): string {
  const rollup = model.rollups.find((candidate) => candidate.name === rollupName);
  if (!rollup) throw new Error(`module ${model.name} has no rollup ${rollupName}`);
  return request.from === 'view' ? storedParts(model, rollup, request) : sourceParts(model, rollup, request);
}

function storedParts(model: DataModel, rollup: Rollup, request: PartsRequest): string {
  const table = `${model.name}.${rollup.name}`;
  const mine = `p.${model.tenant.column} = any (${request.tenants})`;
  if (request.window === 'all') {
    const [coarsest] = orderedGrains(rollup).reverse();
    return `select p.* from ${table} as p where ${mine} and p.grain = '${coarsest ?? 'all'}'`;
  }
  const { from, to, step, tz } = request.window;
  const grains = orderedGrains(rollup).filter((grain) => grain !== 'all');
  const cover = `core.cover(${from}, ${to}, ${step === null ? 'null' : `'${step}'`}, ${tz}, '{${grains.join(',')}}')`;
  // Offset 0 keeps the planner from reading the whole rollup: it cannot know how few rows these ranges hold.
  return `select p.* from ${cover} as c cross join lateral (
        select p.* from ${table} as p where p.grain = c.grain and p.bucket >= c.lo and p.bucket < c.hi and ${mine} offset 0
    ) as p`;
}

function sourceParts(model: DataModel, rollup: Rollup, request: PartsRequest): string {
  const source = sourceOf(model, rollup.source);
  const keys = keysOf(rollupKeys(model, rollup));
  const [finest] = orderedGrains(rollup);
  const grain: Grain = request.window === 'all' ? 'all' : (finest ?? '15m');
  const time = `f.${source.time ?? ''}`;
  const within =
    request.window === 'all'
      ? `${time} <= now()`
      : `${time} >= core.bucket(${request.window.from}, '${grain}') and ${time} <= ${request.window.to}`;
  const measures = Object.entries(rollup.measures).map(([name, measure]) => ({
    name,
    measure,
    sql: measureSql(name, measure),
  }));
  const columns = measures.flatMap(({ name, measure, sql }) => {
    if (measure.kind === 'distinct') return [`count(distinct m_${name}) as ${name}`];
    if (measure.kind === 'extremes')
      return [
        ...sql.change.slice(0, 1).map((change) => `${change.sql} as ${change.name}`),
        `min(m_${name}) as ${name}_min`,
        `max(m_${name}) as ${name}_max`,
      ];
    if (measure.kind === 'distribution') {
      const bin = ['integer', 'bigint'].includes(measure.of.type) ? 'integer_bin' : 'fraction_bin';
      const histogram = `core.histogram_compact(array_agg(array[core.${bin}(m_${name}::double precision), 1]) filter (where m_${name} is not null))`;
      const stored = measure.percentilesAt.length > 0;
      return [
        ...sql.change.map((change) => `${change.sql} as ${change.name}`),
        `${histogram} as ${name}_histogram`,
        ...(stored
          ? [0.5, 0.95, 0.99].map(
              (p) => `percentile_cont(${p}) within group (order by m_${name}) as ${name}_p${Math.round(p * 100)}`,
            )
          : []),
      ];
    }
    return sql.change.map((change) => `${change.sql} as ${change.name}`);
  });
  return `select ${keys.list()}, sum(sign) as fact_count, ${columns.join(', ')}
    from (
        select ${contributionColumns(model, rollup, source).join(', ')}
        from (
            select 1 as sign, ${logColumns(model.tenant, source)
              .map(({ name, sql }) => `${sql} as ${name}`)
              .join(', ')}
            from ${model.name}.${source.name}_source as f
            where ${within} and f.${model.tenant.column} = any (${request.tenants})
        ) as f
        ${rollup.lateral === undefined ? '' : `cross join lateral ${rollup.lateral}`}
        cross join (values ('${grain}'::text)) as g (grain)
        where ${rollup.where ?? 'true'}
    ) as contribution
    group by ${keys.list()}`;
}
