import type { DataModel, Grain, Rollup } from '../model/index.js';
import { sourceOf } from './contribution.js';
import { sourceRows } from './source-rows.js';
import { orderedGrains } from './measures.js';

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
  /** Tenants whose rows are meant, as an array; null: all that row-level security admits. */
  readonly tenants: string | null;
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
  const mine = `p.${model.tenant.column} = any (${request.tenants ?? everyTenant(table, model.tenant.column)})`;
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

/**
 * All tenants that a rollup has, hopped to along its primary key, which begins with them. A second index on time would serve
 * callers without a tenant as well, but every look-up of a refresh would be tempted by it.
 */
function everyTenant(table: string, column: string): string {
  const next = (where: string): string =>
    `(select o.${column} from ${table} as o ${where}order by o.${column} limit 1)`;
  return `array(
        with recursive t as (
            ${next('')} union all select ${next(`where o.${column} > t.${column} `)} from t where t.${column} is not null
        ) select t.${column} from t where t.${column} is not null
    )`;
}

function sourceParts(model: DataModel, rollup: Rollup, request: PartsRequest): string {
  const source = sourceOf(model, rollup.source);
  const [finest] = orderedGrains(rollup);
  const grain: Grain = request.window === 'all' ? 'all' : (finest ?? '15m');
  const time = `f.${source.time ?? ''}`;
  const within =
    request.window === 'all'
      ? `${time} <= now()`
      : `${time} >= core.bucket(${request.window.from}, '${grain}') and ${time} < ${request.window.to}`;
  const mine = request.tenants === null ? '' : ` and f.${model.tenant.column} = any (${request.tenants})`;
  return sourceRows(model, rollup, [grain], `${within}${mine}`);
}
