import { readFile } from 'node:fs/promises';
import type { Database } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

/** What a seeding is made of; the same values give the same data. */
export interface DemoRequest {
  readonly seed: number;
  readonly now: Date;
  readonly rows: number;
}

/** 0: a million rows take their time. */
const noTimeout = 0;

/**
 * Writes a module's demo data in one transaction, so that there is all of it or none.
 * @param onFile told of each file before it runs
 */
export async function runDemo(
  database: Database,
  definition: AnalyticsModuleDefinition,
  { seed, now, rows }: DemoRequest,
  onFile: (file: string) => void = () => undefined,
): Promise<void> {
  const files = definition.demo?.files ?? [];
  const texts = await Promise.all(files.map((file) => readFile(new URL(`sql/demo/${file}`, definition.root), 'utf8')));
  await database.asOwner(
    async (sql) => {
      for (const [index, text] of texts.entries()) {
        onFile(files[index] ?? '');
        await sql.query(text, [seed, now, rows]);
      }
    },
    { maintenance: true, statementTimeoutMs: noTimeout, idempotent: true },
  );
}
