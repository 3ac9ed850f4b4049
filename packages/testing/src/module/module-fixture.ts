import { readFile } from 'node:fs/promises';

import { Database, RefreshEngine, migrate } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { createTestDatabase } from '@tessera/test-database';

/** What a module's database holds: nothing, or demo data; both refreshed. */
export type Contents = 'empty' | 'demo';

/** A database of its own with one module installed. */
export interface ModuleFixture {
  readonly db: Database;
  readonly url: string;
  readonly engine: RefreshEngine;
  /** Runs SQL as the owner, whom policies admit. */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

const DEMO = { seed: 7, rows: 3000 };

export function engineOf(db: Database, definition: AnalyticsModuleDefinition): RefreshEngine {
  return new RefreshEngine(db, [{ model: definition, bindings: {} }], { replica: 'test' });
}

/** Writes the module's demo data, as of now. */
export async function fillDemo(db: Database, definition: AnalyticsModuleDefinition): Promise<void> {
  const files = (definition.demo?.files ?? []).map((file) => new URL(`sql/demo/${file}`, definition.root));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  await db.asOwner(
    async (sql) => {
      for (const text of texts) await sql.query(text, [DEMO.seed, new Date(), DEMO.rows]);
    },
    { maintenance: true },
  );
}

/** Migrated, installed, filled and refreshed. Close it after the tests. */
export async function openModule(definition: AnalyticsModuleDefinition, contents: Contents): Promise<ModuleFixture> {
  const made = await createTestDatabase({
    key: `module ${definition.name} ${contents}`,
    prepare: (url) => prepare(url, definition, contents),
  });
  const db = await Database.open({ url: made.url, poolSize: 3 });
  return {
    db,
    url: made.url,
    engine: engineOf(db, definition),
    rows: (sql, values) => db.asOwner((owner) => owner.query(sql, values), { maintenance: true }),
    close: async () => {
      await db.close();
      await made.drop();
    },
  };
}

async function prepare(url: string, definition: AnalyticsModuleDefinition, contents: Contents): Promise<void> {
  await migrate(url, [definition]);
  const db = await Database.open({ url, poolSize: 2 });
  try {
    const engine = engineOf(db, definition);
    await engine.install();
    if (contents === 'demo') await fillDemo(db, definition);
    const outcomes = await engine.refresh(definition.name, 'all', { asked: 'cli' });
    const failed = outcomes.find((outcome) => !outcome.success);
    if (failed) throw new Error(`${failed.viewName}: ${failed.errorMessage ?? 'failed'}`);
  } finally {
    await db.close();
  }
}
