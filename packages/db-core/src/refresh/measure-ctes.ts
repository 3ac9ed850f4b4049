import type { Rollup } from '../model/index.js';
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
