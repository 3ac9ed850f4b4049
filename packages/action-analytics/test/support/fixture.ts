import { readFile } from 'node:fs/promises';
import { Database, migrate, RefreshEngine } from '@tessera/db-core';
import { createTestDatabase } from '@tessera/test-database';
import { actionAnalytics } from '../../src/index.js';

/**
 * What a test database holds: nothing, demo data that no refresh has seen, or demo data with fresh views.
 * All three have edge cases of their own beside the demo's rows, see edge-cases.sql.
 */
export type Contents = 'empty' | 'unrefreshed' | 'fresh';

/** A database of its own for one test file, with the action module installed. */
export interface Fixture {
  readonly db: Database;
  readonly engine: RefreshEngine;
  /** Runs SQL as the owner, whom policies admit. */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const SEED = 7;
const ROWS = 4000;

function engineOf(db: Database): RefreshEngine {
  return new RefreshEngine(db, [{ model: actionAnalytics, bindings: {} }], { replica: 'test' });
}

async function fill(db: Database): Promise<void> {
  const demo = actionAnalytics.demo.files.map((file) => new URL(`sql/demo/${file}`, actionAnalytics.root));
  const edges = new URL('./edge-cases.sql', import.meta.url);
  const texts = await Promise.all([...demo, edges].map((file) => readFile(file, 'utf8')));
  await db.asOwner(
    async (sql) => {
      for (const text of texts) await sql.query(text, [SEED, new Date(), ROWS]);
    },
    { maintenance: true },
  );
}

async function prepare(url: string, contents: Contents): Promise<void> {
  await migrate(url, [actionAnalytics]);
  const db = await Database.open({ url, poolSize: 2 });
  try {
    await engineOf(db).install();
    if (contents !== 'empty') await fill(db);
    if (contents !== 'unrefreshed') await engineOf(db).refresh('action', 'all', { asked: 'cli' });
  } finally {
    await db.close();
  }
}

/** Makes a database with these contents; close it after the tests. */
export async function openFixture(contents: Contents): Promise<Fixture> {
  const made = await createTestDatabase({ key: `action ${contents}`, prepare: (url) => prepare(url, contents) });
  const db = await Database.open({ url: made.url, poolSize: 3 });
  const engine = engineOf(db);
  return {
    db,
    engine,
    rows: (sql, values) => db.asOwner((owner) => owner.query(sql, values), { maintenance: true }),
    refresh: async () => {
      const outcomes = await engine.refresh('action', 'all', { asked: 'cli' });
      expect(outcomes.filter((outcome) => !outcome.success)).toEqual([]);
    },
    close: async () => {
      await db.close();
      await made.drop();
    },
  };
}
