import type { DataModel, Grain, Rollup } from '../model/index.js';
import { distinctBetween } from './compile-between.js';
import { sourceOf } from './contribution.js';
import { everyTenant } from './every-tenant.js';
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
        /** Rows are of this grain or coarser ones, so that distinct counts of a step stay those of one row. */
        readonly finest?: Grain;
        /** From the source: facts from `from` itself on, not from the beginning of its bucket. */
        readonly exact?: boolean;
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

/**
 * The SELECT behind a relation of distinct values over a window: one row per tenant and keys, with `n`. The window begins and
 * ends at the rollup's finest grain. Throws when there is no such measure.
 */
export function distinctSql(model: DataModel, rollupName: string, name: string, request: PartsRequest): string {
  const rollup = model.rollups.find((candidate) => candidate.name === rollupName);
  const measure = rollup?.measures[name];
  if (!rollup || measure?.kind !== 'distinct') throw new Error(`${rollupName} of ${model.name} counts no ${name}`);
  const { column } = model.tenant;
  const columns = [column, ...Object.keys(rollup.keys)].map((each) => `d.${each}`).join(', ');
  if (request.from === 'view' && request.window !== 'all') {
    const { from, to } = request.window;
    const mine = request.tenants === null ? 'null' : `${request.tenants}::text[]`;
    return `select ${columns}, d.n from ${distinctBetween(model, rollup, name)}(${from}, ${to}, ${mine}) as d`;
  }
  // One bucket that is all of the window.
  const whole: Rollup = { ...rollup, measures: { [name]: { kind: 'distinct', of: measure.of } } };
  return `select ${columns}, d.${name} as n from (${sourceRows(model, whole, ['all'], sourceWindow(model, rollup, request))}) as d`;
}

function storedParts(model: DataModel, rollup: Rollup, request: PartsRequest): string {
  const table = `${model.name}.${rollup.name}`;
  const mine = `p.${model.tenant.column} = any (${request.tenants ?? everyTenant(table, model.tenant.column)})`;
  if (request.window === 'all') {
    const [coarsest] = orderedGrains(rollup).reverse();
    return `select p.* from ${table} as p where ${mine} and p.grain = '${coarsest ?? 'all'}'`;
  }
  const { from, to, step, tz, finest } = request.window;
  const grains = grainsFrom(rollup, finest).filter((grain) => grain !== 'all');
  const cover = `core.cover(${from}, ${to}, ${step === null ? 'null' : `'${step}'`}, ${tz}, '{${grains.join(',')}}')`;
  // Offset 0 keeps the planner from reading the whole rollup: it cannot know how few rows these ranges hold.
  return `select p.* from ${cover} as c cross join lateral (
        select p.* from ${table} as p where p.grain = c.grain and p.bucket >= c.lo and p.bucket < c.hi and ${mine} offset 0
    ) as p`;
}

function sourceParts(model: DataModel, rollup: Rollup, request: PartsRequest): string {
  const grain: Grain = request.window === 'all' ? 'all' : finestOf(rollup, request.window.finest);
  return sourceRows(model, rollup, [grain], sourceWindow(model, rollup, request));
}

function finestOf(rollup: Rollup, finest?: Grain): Grain {
  return grainsFrom(rollup, finest)[0] ?? '15m';
}

/** Grains of a rollup, finest first, from that one on where it has it. */
function grainsFrom(rollup: Rollup, finest?: Grain): Grain[] {
  const grains = orderedGrains(rollup);
  return finest === undefined ? grains : grains.slice(Math.max(0, grains.indexOf(finest)));
}

function beginning(rollup: Rollup, { from, finest, exact = false }: Exclude<PartsRequest['window'], 'all'>): string {
  return exact ? from : `core.bucket(${from}, '${finestOf(rollup, finest)}')`;
}

/** Condition for the facts of a window and of its tenants. */
function sourceWindow(model: DataModel, rollup: Rollup, request: PartsRequest): string {
  const source = sourceOf(model, rollup.source);
  const time = `f.${source.time ?? ''}`;
  const within =
    request.window === 'all'
      ? `${time} <= now()`
      : `${time} >= ${beginning(rollup, request.window)} and ${time} < ${request.window.to}`;
  const mine = request.tenants === null ? '' : ` and f.${model.tenant.column} = any (${request.tenants})`;
  return `${within}${mine}`;
}
