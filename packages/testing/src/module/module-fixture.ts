import { readFile } from 'node:fs/promises';

import { Database, RefreshEngine, type SourceBinding, migrate } from '@tessera/db-core';
import { type AnalyticsModuleDefinition, installModules } from '@tessera/module-kit';
import { createTestDatabase } from '@tessera/test-database';

/** What a module's database holds: nothing, or demo data, both refreshed; or demo data that no refresh has seen. */
export type Contents = 'empty' | 'demo' | 'unrefreshed';

/** What the demo is filled with. */
export interface Filling {
  /** Facts of the demo. Default 3,000. */
  readonly rows?: number;
  /** SQL file with facts that believable data lacks; the parameters of a demo file. */
  readonly edges?: URL;
  /** A table that was there before, and the sources that are bound to it. */
  readonly existing?: Existing;
}

/** SQL that makes tables of the user's own, and which sources they are. */
export interface Existing {
  readonly create: string;
  readonly bindings: Readonly<Record<string, SourceBinding>>;
}

/** A database of its own with one module installed. */
export interface ModuleFixture {
  readonly db: Database;
  readonly url: string;
  readonly engine: RefreshEngine;
  /** Runs SQL as the owner, whom policies admit. */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** Brings every view up to date. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const SEED = 7;
const ROWS = 3000;

function engineOf(db: Database, definition: AnalyticsModuleDefinition, existing?: Existing): RefreshEngine {
  return new RefreshEngine(db, [{ model: definition, bindings: existing?.bindings ?? {} }], { replica: 'test' });
}

/** Writes the module's demo data, as of now. */
export async function fillDemo(
  db: Database,
  definition: AnalyticsModuleDefinition,
  { rows = ROWS, edges }: Filling = {},
): Promise<void> {
  const demo = (definition.demo?.files ?? []).map((file) => new URL(`sql/demo/${file}`, definition.root));
  const files = edges ? [...demo, edges] : demo;
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  await db.asOwner(
    async (sql) => {
      for (const text of texts) await sql.query(text, [SEED, new Date(), rows]);
    },
    { maintenance: true },
  );
}

/** Migrated, installed, filled and refreshed. Close it after the tests. */
export async function openModule(
  definition: AnalyticsModuleDefinition,
  contents: Contents,
  filling: Filling = {},
): Promise<ModuleFixture> {
  const made = await createTestDatabase({
    key: `module ${definition.name} ${contents} ${filling.rows ?? ROWS} ${filling.edges?.href ?? ''} ${filling.existing?.create ?? ''}`,
    prepare: (url) => prepare(url, definition, contents, filling),
  });
  const db = await Database.open({ url: made.url, poolSize: 3 });
  const engine = engineOf(db, definition, filling.existing);
  return {
    db,
    url: made.url,
    engine,
    rows: (sql, values) => db.asOwner((owner) => owner.query(sql, values), { maintenance: true }),
    refresh: () => refreshAll(engine, definition),
    close: async () => {
      await db.close();
      await made.drop();
    },
  };
}

async function prepare(
  url: string,
  definition: AnalyticsModuleDefinition,
  contents: Contents,
  filling: Filling,
): Promise<void> {
  await migrate(url, [definition]);
  const db = await Database.open({ url, poolSize: 2 });
  try {
    const { existing } = filling;
    if (existing) await db.asOwner((sql) => sql.client.query(existing.create));
    const engine = engineOf(db, definition, existing);
    await engine.install();
    await installModules(db, [definition]);
    if (contents !== 'empty') await fillDemo(db, definition, filling);
    if (contents !== 'unrefreshed') await refreshAll(engine, definition);
  } finally {
    await db.close();
  }
}

async function refreshAll(engine: RefreshEngine, definition: AnalyticsModuleDefinition): Promise<void> {
  const outcomes = await engine.refresh(definition.name, 'all', { asked: 'cli' });
  const failed = outcomes.find((outcome) => !outcome.success);
  if (failed) throw new Error(`${failed.viewName}: ${failed.errorMessage ?? 'failed'}`);
}
