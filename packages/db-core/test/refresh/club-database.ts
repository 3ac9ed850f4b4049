import { createTestDatabase, type TestDatabase } from '@tessera/test-database';

import { Database, migrate, RefreshEngine } from '../../src/index.js';
import { club } from './club.model.js';

/** A database with the club installed. */
export class ClubDatabase {
  private constructor(
    private readonly database: TestDatabase,
    readonly db: Database,
    readonly engine: RefreshEngine,
  ) {}

  static async make(): Promise<ClubDatabase> {
    const database = await createTestDatabase({
      key: 'club',
      prepare: async (url) => {
        const db = await Database.open({ url, poolSize: 2 });
        await migrate(db, [club]);
        await engineOn(db).install();
        await db.close();
      },
    });
    const db = await Database.open({ url: database.url, poolSize: 4 });
    return new ClubDatabase(database, db, engineOn(db));
  }

  /** Writes as the service role. */
  async write(text: string, values: readonly unknown[] = []): Promise<void> {
    const service = { role: 'service_role', subject: 'writer', claims: {}, tenants: {}, credential: 'writer' } as const;
    await this.db.withRls(service, (sql) => sql.query(text, values), { readOnly: false });
  }

  /** Rows as the owner sees them under maintenance. */
  async rows(text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    return this.db.asOwner((sql) => sql.query(text, values), { maintenance: true });
  }

  async drop(): Promise<void> {
    await this.db.close();
    await this.database.drop();
  }
}

function engineOn(db: Database): RefreshEngine {
  return new RefreshEngine(db, [{ model: club, bindings: {} }], { replica: 'test' });
}
