import { createTestDatabase, type TestDatabase } from '@tessera/test-database';

import { Database, migrate, RefreshEngine, type SourceBinding } from '../../src/index.js';
import { camp } from './camp.model.js';

/** Whose tables they are; `inherited`: tents of a table without a tenant have that of their stay. */
export type CampBinding = 'managed' | 'external' | 'inherited';

const EXTERNAL = `
create table public.stays (tenant_id text, id varchar(40) primary key, guest_id text, booked_at timestamptz, begins_at timestamptz, ends_at timestamptz);
create index on public.stays (tenant_id, begins_at);
create table public.tents (tenant_id text, id text primary key, stay_id text, places bigint)`;

const SETUP: Readonly<Record<CampBinding, string>> = {
  managed: 'select 1',
  external: EXTERNAL,
  inherited: `${EXTERNAL}; alter table public.tents drop column tenant_id`,
};

const external = (table: string): SourceBinding => ({ kind: 'external', table, columns: {} });

/** A database with the camp installed over its own tables or over somebody else's. */
export class CampDatabase {
  private constructor(
    private readonly database: TestDatabase,
    readonly db: Database,
    readonly engine: RefreshEngine,
    readonly binding: CampBinding,
  ) {}

  static async make(binding: CampBinding): Promise<CampDatabase> {
    const database = await createTestDatabase({
      key: `camp ${binding}`,
      prepare: async (url) => {
        const db = await Database.open({ url, poolSize: 2 });
        await db.asOwner((sql) => sql.client.query(SETUP[binding]));
        await migrate(db, [camp]);
        await engineOn(db, binding).install();
        await db.close();
      },
    });
    const db = await Database.open({ url: database.url, poolSize: 4 });
    return new CampDatabase(database, db, engineOn(db, binding), binding);
  }

  /** Name of a source's table. */
  table(source: 'stays' | 'tents'): string {
    return `${this.binding === 'managed' ? 'camp' : 'public'}.${source}`;
  }

  /** Writes as whoever writes there: the service role, or an application of the database's own. */
  async write(text: string, values: readonly unknown[] = []): Promise<void> {
    if (this.binding !== 'managed') {
      await this.db.asOwner((sql) => sql.query(text, values));
      return;
    }
    const service = { role: 'service_role', subject: 'writer', claims: {}, tenants: {}, credential: 'writer' } as const;
    await this.db.withRls(service, (sql) => sql.query(text, values), { readOnly: false });
  }

  async truncate(source: 'stays' | 'tents'): Promise<void> {
    await this.db.asOwner((sql) => sql.client.query(`truncate ${this.table(source)}`));
  }

  /** Rows as the owner sees them under maintenance. */
  async rows(text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    return this.db.asOwner((sql) => sql.query(text, values), { maintenance: true });
  }

  /** Refreshes and says whether all went well. */
  async refresh(): Promise<boolean> {
    return (await this.engine.refresh('camp', 'all', { asked: 'api' })).every(({ success }) => success);
  }

  async drop(): Promise<void> {
    await this.db.close();
    await this.database.drop();
  }
}

/** The module's sources as a binding has them. */
export function bindingsOf(binding: CampBinding): Record<string, SourceBinding> {
  return binding === 'managed' ? {} : { stays: external('public.stays'), tents: external('public.tents') };
}

function engineOn(db: Database, binding: CampBinding): RefreshEngine {
  return new RefreshEngine(db, [{ model: camp, bindings: bindingsOf(binding) }], { replica: 'test' });
}
