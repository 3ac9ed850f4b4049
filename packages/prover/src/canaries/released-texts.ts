import type { Database } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { type Canary, personalToken } from './canary.js';

/**
 * Texts that definitions take out of personal documents without calling them personal, such as the names of practices in a trace.
 * What a personal column holds as it is stays personal, whoever captures it.
 */
export async function releasedTexts(
  database: Database,
  definitions: readonly AnalyticsModuleDefinition[],
  canaries: readonly Canary[],
): Promise<string[]> {
  const signs = canaries.map(personalToken);
  const parts = definitions.flatMap(({ name, sources }) =>
    sources.flatMap((source) =>
      Object.entries(source.capture ?? {})
        .filter(([captured]) => source.columns[captured] === undefined)
        .map(([, { sql }]) => `select distinct to_jsonb(${sql}) as value from ${name}.${source.name}_source`),
    ),
  );
  const texts: string[] = [];
  for (const part of parts) {
    const rows = await database.asOwner((owner) => owner.query<{ value: unknown }>(part), { maintenance: true });
    texts.push(...rows.flatMap(({ value }) => textsIn(value)));
  }
  return [...new Set(texts)].filter((text) => signs.some((sign) => text.includes(sign)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
