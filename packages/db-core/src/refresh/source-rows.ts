import type { DataModel, Grain, Measure, Rollup } from '../model/index.js';
import { contributionColumns, sourceOf } from './contribution.js';
import { keysOf } from './measure-ctes.js';
import { measureSql, orderedGrains } from './measures.js';
import { rollupKeys } from './rollup-keys.js';
import { logColumns } from './source-columns.js';

/**
 * SELECT that computes rows of some grains plainly from the source `f`, for facts that satisfy `condition`: the same columns
 * as the stored ones but for ties, with exact percentiles.
 */
export function sourceRows(model: DataModel, rollup: Rollup, grains: readonly Grain[], condition: string): string {
  const source = sourceOf(model, rollup.source);
  const keys = keysOf(rollupKeys(model, rollup));
  const columns = Object.entries(rollup.measures).flatMap(([name, measure]) => plainColumns(rollup, name, measure));
  return `select ${keys.list()}, sum(sign) as fact_count, ${columns.join(', ')}
    from (
        select ${contributionColumns(model, rollup, source).join(', ')}
        from (
            select 1 as sign, ${logColumns(model.tenant, source)
              .map(({ name, sql }) => `${sql} as ${name}`)
              .join(', ')}
            from ${model.name}.${source.name}_source as f
            where ${condition}
        ) as f
        ${rollup.lateral === undefined ? '' : `cross join lateral ${rollup.lateral}`}
        cross join unnest('{${grains.join(',')}}'::text[]) as g (grain)
        where ${rollup.where ?? 'true'}
    ) as contribution
    group by ${keys.list()}`;
}

function plainColumns(rollup: Rollup, name: string, measure: Measure): string[] {
  const sums = measureSql(name, measure).change.map((change) => `${change.sql} as ${change.name}`);
  switch (measure.kind) {
    case 'count':
    case 'sum':
      return sums;
    case 'distinct': {
      return [countedAt(measure.at, `count(distinct m_${name})`, name)];
    }
    case 'slots': {
      const grains = orderedGrains(rollup);
      const counted = `count(distinct (w_${name}, m_${name})) filter (where m_${name} is not null)`;
      return [
        countedAt(grains.slice(grains.indexOf(measure.within)), counted, name),
        `null::integer[] as ${name}_counts`,
      ];
    }
    case 'extremes':
      return [...sums.slice(0, 1), `min(m_${name}) as ${name}_min`, `max(m_${name}) as ${name}_max`];
    case 'distribution': {
      const bins = `array_agg(k_${name}) filter (where k_${name} is not null)`;
      const percentiles = [0.5, 0.95, 0.99].map(
        (p) => `percentile_cont(${p}) within group (order by m_${name}) as ${name}_p${Math.round(p * 100)}`,
      );
      return [
        ...sums.slice(0, 2),
        `core.histogram_of(${bins}) as ${name}_histogram`,
        ...(measure.percentilesAt.length > 0 ? percentiles : []),
      ];
    }
  }
}

function countedAt(grains: readonly Grain[] | undefined, count: string, name: string): string {
  if (grains === undefined) return `${count} as ${name}`;
  return `case when grain in (${grains.map((grain) => `'${grain}'`).join(', ')}) then ${count} end as ${name}`;
}

/** What must be equal of a stored row and a computed one, to the last digit; percentiles follow from the histogram. */
export function comparedColumns(rollup: Rollup): string[] {
  return Object.entries(rollup.measures).flatMap(([name, { kind }]) => {
    if (kind === 'distribution') return [`${name}_count`, `${name}_sum`, `core.histogram_counts(${name}_histogram)`];
    return kind === 'extremes' ? [`${name}_count`, `${name}_min`, `${name}_max`] : [name];
  });
}
