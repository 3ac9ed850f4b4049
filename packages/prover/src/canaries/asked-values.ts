import type { DataModel, Source } from '@tessera/db-core';

/**
 * Texts that a definition's conditions ask a column for, as `critical` in `safety_level = 'critical'`. A column that takes any text
 * has no list of values, and facts without these would leave what is made of them empty.
 */
export function askedValues({ rollups, extracts }: DataModel, source: Source): ReadonlyMap<string, readonly string[]> {
  const counted = rollups
    .filter((rollup) => rollup.source === source.name)
    .flatMap(({ where, measures }) => [
      where,
      ...Object.values(measures).map((each) => ('where' in each ? each.where : '')),
    ]);
  const kept = extracts.filter((extract) => extract.source === source.name).map(({ where }) => where);
  const conditions = [...counted, ...kept].join('\n');
  return new Map(Object.keys(source.columns).map((name) => [name, [...new Set(textsFor(name, conditions))]]));
}

function textsFor(column: string, conditions: string): string[] {
  const lists = conditions.matchAll(
    new RegExp(`\\b${column}\\s*(?:=|in\\s*\\()\\s*('[^']*'(?:\\s*,\\s*'[^']*')*)`, 'gi'),
  );
  return [...lists].flatMap(([, list = '']) => [...list.matchAll(/'([^']*)'/g)].map(([, text = '']) => text));
}
