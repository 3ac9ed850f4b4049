import { readFile } from 'node:fs/promises';
import type { Database } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { DemoRequest } from './run-demo.js';

/** Adds a few facts as of now to a module that has live demo data; answers whether it has. */
export async function addLiveFacts(
  database: Database,
  { demo, root }: AnalyticsModuleDefinition,
  { seed, now, rows }: DemoRequest,
): Promise<boolean> {
  if (demo?.live === undefined) return false;
  const text = await readFile(new URL(`sql/live/${demo.live}`, root), 'utf8');
  await database.asOwner((sql) => sql.query(text, [seed, now, rows]), { maintenance: true });
  return true;
}
