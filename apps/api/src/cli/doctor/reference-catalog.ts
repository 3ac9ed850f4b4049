import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BoundModel,
  type Catalog,
  Database,
  migrate,
  readCatalog,
  RefreshEngine,
  tableShapes,
} from '@tessera/db-core';
import { EmbeddedBinariesMissing, startEmbedded } from '@tessera/embedded';
import { makeScratchDatabase, makeScratchFolder, NoScratchDatabase } from '@tessera/prover';
import type { Closers } from '../../start/closers.js';

/** Schemas that belong to these modules. */
export const schemasOf = (definitions: readonly { readonly name: string }[]): readonly string[] => [
  'core',
  ...definitions.flatMap(({ name }) => [name, `${name}_private`]),
];

/**
 * Makes an empty database as this version makes it, reads it, and drops it: beside the one in use where the login may, so that both
 * speak the same PostgreSQL, else on a throw-away embedded server. Null where there is neither.
 */
export async function referenceCatalog(
  database: Database,
  models: readonly BoundModel[],
  closers: Closers,
): Promise<Catalog | null> {
  const url = await emptyDatabase(database.migrationUrl, closers);
  if (url === null) return null;
  const definitions = models.map(({ model }) => model);
  const tables = await tableShapes(database, models);
  await migrate(url, definitions);
  const reference = await Database.open({ url, poolSize: 2 });
  try {
    await reference.asOwner(async (sql) => {
      for (const statement of tables) await sql.client.query(statement);
    });
    await new RefreshEngine(reference, models, { replica: 'reference' }).install();
    return await readCatalog(reference, schemasOf(definitions));
  } finally {
    await reference.close();
  }
}

async function emptyDatabase(beside: string, closers: Closers): Promise<string | null> {
  try {
    const scratch = await makeScratchDatabase(beside);
    closers.add('scratch database', () => scratch.drop());
    return scratch.url;
  } catch (error) {
    if (!(error instanceof NoScratchDatabase)) throw error;
  }
  const folder = makeScratchFolder('reference');
  // Root gives the server to another user, who must be able to pass through.
  await chmod(folder, 0o711);
  closers.add('scratch folder', () => rm(folder, { recursive: true, force: true }));
  try {
    const server = await startEmbedded({ dataDir: join(folder, 'postgres'), durable: false, supervise: false });
    closers.add('scratch server', () => server.stop());
    return server.url;
  } catch (error) {
    if (error instanceof EmbeddedBinariesMissing) return null;
    throw error;
  }
}
