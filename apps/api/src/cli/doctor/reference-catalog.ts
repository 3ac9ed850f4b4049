import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BoundModel,
  type Catalog,
  Database,
  type KnownStore,
  knownStores,
  migrate,
  readCatalog,
  RefreshEngine,
  tableShapes,
  TESSERA_ROLES,
} from '@tessera/db-core';
import { EmbeddedBinariesMissing, startEmbedded } from '@tessera/embedded';
import { type AnalyticsModuleDefinition, installModules } from '@tessera/module-kit';
import { makeScratchDatabase, makeScratchFolder, NoScratchDatabase } from '@tessera/prover';
import type { Closers } from '../../start/closers.js';

/** Schemas that belong to these modules. */
export const schemasOf = (definitions: readonly { readonly name: string }[]): readonly string[] => [
  'core',
  ...definitions.flatMap(({ name }) => [name, `${name}_private`]),
];

/** What a database of this version and configuration looks like. */
export interface Reference {
  readonly catalog: Catalog;
  readonly stores: readonly KnownStore[];
}

/**
 * Makes an empty database as this version makes it, reads it, and drops it: beside the one in use where the login may, so that both
 * speak the same PostgreSQL, else on a throw-away embedded server. Null where there is neither.
 */
export async function referenceCatalog(
  database: Database,
  models: readonly BoundModel[],
  definitions: readonly AnalyticsModuleDefinition[],
  closers: Closers,
): Promise<Reference | null> {
  const url = (await beside(database, closers)) ?? (await embedded(closers));
  if (url === null) return null;
  const tables = await tableShapes(database, models);
  await migrate(url, definitions);
  const reference = await Database.open({ url, poolSize: 2 });
  try {
    await reference.asOwner(async (sql) => {
      for (const statement of tables) await sql.client.query(statement);
    });
    await new RefreshEngine(reference, models, { replica: 'reference' }).install();
    await installModules(reference, definitions);
    return { catalog: await readCatalog(reference, schemasOf(definitions)), stores: await knownStores(reference) };
  } finally {
    await reference.close();
  }
}

/** Null where the login may not make one, or where roles would be made by it, which are of the whole server. */
async function beside(database: Database, closers: Closers): Promise<string | null> {
  const [roles] = await database.asOwner((sql) =>
    sql.query<{ missing: boolean }>(
      'select exists (select from unnest($1::text[]) as name where to_regrole(quote_ident(name)) is null) as missing',
      [TESSERA_ROLES],
    ),
  );
  if (roles?.missing !== false) return null;
  try {
    const scratch = await makeScratchDatabase(database.migrationUrl);
    closers.add('scratch database', () => scratch.drop());
    return scratch.url;
  } catch (error) {
    if (error instanceof NoScratchDatabase) return null;
    throw error;
  }
}

/** Null where no embedded PostgreSQL is installed, as in an image without it. */
async function embedded(closers: Closers): Promise<string | null> {
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
