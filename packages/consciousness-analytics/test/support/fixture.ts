import { readFile } from 'node:fs/promises';
import { Database, migrate, type Principal, RefreshEngine, type Role, type SourceBinding } from '@tessera/db-core';
import { createTestDatabase } from '@tessera/test-database';
import { consciousnessAnalytics } from '../../src/index.js';

/** What a test database holds: nothing, demo data that no refresh has seen, or demo data with fresh views. */
export type Contents = 'empty' | 'unrefreshed' | 'fresh';

/** A database of its own for one test file, with the consciousness module installed. */
export interface Fixture {
  readonly db: Database;
  readonly engine: RefreshEngine;
  /** Runs SQL as the owner, whom policies admit. */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** A table that was there before, and the SQL that makes it. */
export interface Existing {
  readonly create: string;
  readonly binding: SourceBinding;
}

const SEED = 7;
const ROWS = 4000;

function engineOf(db: Database, binding?: SourceBinding): RefreshEngine {
  const bindings = binding === undefined ? {} : { consciousness_traces: binding };
  return new RefreshEngine(db, [{ model: consciousnessAnalytics, bindings }], { replica: 'test' });
}

/** Texts of the demo's files, in order. */
export function demoTexts(): Promise<string[]> {
  const { demo, root } = consciousnessAnalytics;
  return Promise.all(demo.files.map((file) => readFile(new URL(`sql/demo/${file}`, root), 'utf8')));
}

async function fill(db: Database): Promise<void> {
  const texts = await demoTexts();
  await db.asOwner(
    async (sql) => {
      for (const text of texts) await sql.query(text, [SEED, new Date(), ROWS]);
    },
    { maintenance: true },
  );
}

async function prepare(url: string, contents: Contents, existing?: Existing): Promise<void> {
  await migrate(url, [consciousnessAnalytics]);
  const db = await Database.open({ url, poolSize: 2 });
  try {
    if (existing) await db.asOwner((sql) => sql.client.query(existing.create));
    await engineOf(db, existing?.binding).install();
    if (contents !== 'empty') await fill(db);
    if (contents !== 'unrefreshed')
      await engineOf(db, existing?.binding).refresh('consciousness', 'all', { asked: 'cli' });
  } finally {
    await db.close();
  }
}

/** Makes a database with these contents, the source bound to an existing table where one is given; close it after the tests. */
export async function openFixture(contents: Contents, existing?: Existing): Promise<Fixture> {
  const made = existing
    ? await createTestDatabase()
    : await createTestDatabase({ key: `consciousness ${contents}`, prepare: (url) => prepare(url, contents) });
  if (existing) await prepare(made.url, contents, existing);
  const db = await Database.open({ url: made.url, poolSize: 3 });
  const engine = engineOf(db, existing?.binding);
  return {
    db,
    engine,
    rows: (sql, values) => db.asOwner((owner) => owner.query(sql, values), { maintenance: true }),
    refresh: async () => {
      const outcomes = await engine.refresh('consciousness', 'all', { asked: 'cli' });
      expect(outcomes.filter((outcome) => !outcome.success)).toEqual([]);
    },
    close: async () => {
      await db.close();
      await made.drop();
    },
  };
}

/** A fixture that lives as long as the surrounding block. */
export function lasting(contents: Contents, existing?: Existing): () => Fixture {
  let fixture: Fixture | undefined;
  beforeAll(async () => {
    fixture = await openFixture(contents, existing);
  });
  afterAll(async () => {
    await fixture?.close();
  });
  return () => {
    if (!fixture) throw new Error('the fixture is not open');
    return fixture;
  };
}

/** A caller with a role and its tenants. */
export function caller(role: Role, tenants: readonly string[] = []): Principal {
  return { role, subject: 'someone', claims: { tenants }, tenants: { tenants }, credential: 'test' };
}
