import { Database, type DataModel, migrate, RefreshEngine } from '@tessera/db-core';
import { createTestDatabase } from '@tessera/test-database';

/** A database of its own with modules installed, and perhaps rows, by its owner. */
export interface InstalledDatabase {
  readonly db: Database;
  readonly url: string;
  close(): Promise<void>;
}

/** `fill` writes facts into the template, as the owner under maintenance, before views are refreshed. */
export async function installedDatabase(
  key: string,
  models: readonly DataModel[],
  fill: (db: Database) => Promise<void> = () => Promise.resolve(),
): Promise<InstalledDatabase> {
  const made = await createTestDatabase({ key, prepare: (url) => prepare(url, models, fill) });
  const db = await Database.open({ url: made.url, poolSize: 3 });
  return {
    db,
    url: made.url,
    close: async () => {
      await db.close();
      await made.drop();
    },
  };
}

async function prepare(
  url: string,
  models: readonly DataModel[],
  fill: (db: Database) => Promise<void>,
): Promise<void> {
  await migrate(url, [...models]);
  const db = await Database.open({ url, poolSize: 2 });
  try {
    const bound = models.map((model) => ({ model, bindings: {} }));
    const engine = new RefreshEngine(db, bound, { replica: 'prover test' });
    await engine.install();
    await fill(db);
    for (const { name } of models) {
      const outcomes = await engine.refresh(name, 'all', { asked: 'cli' });
      const failed = outcomes.find(({ success }) => !success);
      if (failed) throw new Error(`${failed.viewName}: ${failed.errorMessage ?? 'failed'}`);
    }
  } finally {
    await db.close();
  }
}
