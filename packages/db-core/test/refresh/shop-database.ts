import { createTestDatabase, type TestDatabase } from '@tessera/test-database';

import { Database, migrate, RefreshEngine, type SourceBinding } from '../../src/index.js';
import { shop } from './shop.model.js';

export type BindingKind = 'managed' | 'external' | 'inherited';

/** Which table holds the orders, and how its columns are called there. */
export const TABLES: Readonly<Record<BindingKind, { readonly orders: string; readonly customers: string }>> = {
  managed: { orders: 'shop.orders', customers: 'shop.customers' },
  external: { orders: 'public.orders', customers: 'public.customers' },
  inherited: { orders: 'public.orders', customers: 'public.customers' },
};

const EXTERNAL = `
create table public.customers (tenant_id text, id text primary key, name text not null);
create table public.orders (tenant_id text, id varchar(40) primary key, customer_id text, at timestamptz, kind text, amount bigint, weight double precision, tags text[]);
create index on public.orders (at)`;

const INHERITED = `
create table public.customers (tenant_id text, id text primary key, name text not null);
create table public.orders (id text primary key, customer_id text, at timestamptz, kind text, amount integer, weight double precision, tags text[]);
create index on public.orders (at)`;

const external = (table: string): SourceBinding => ({ kind: 'external', table, columns: {} });

/** A database with the shop installed over its own tables or over somebody else's. */
export class ShopDatabase {
  private constructor(
    private readonly database: TestDatabase,
    readonly db: Database,
    readonly engine: RefreshEngine,
    readonly binding: BindingKind,
  ) {}

  get url(): string {
    return this.database.url;
  }

  static async make(binding: BindingKind): Promise<ShopDatabase> {
    const database = await createTestDatabase({
      key: `shop ${binding}`,
      prepare: async (url) => {
        const db = await Database.open({ url, poolSize: 2 });
        if (binding !== 'managed')
          await db.asOwner((sql) => sql.client.query(binding === 'external' ? EXTERNAL : INHERITED));
        await migrate(db, [shop]);
        await engineOn(db, binding).install();
        await db.close();
      },
    });
    const db = await Database.open({ url: database.url, poolSize: 12 });
    return new ShopDatabase(database, db, engineOn(db, binding), binding);
  }

  /** Another replica on the same database. */
  engineOf(db: Database, replica: string): RefreshEngine {
    return engineOn(db, this.binding, replica);
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

  async drop(): Promise<void> {
    await this.db.close();
    await this.database.drop();
  }
}

function engineOn(db: Database, binding: BindingKind, replica = 'test'): RefreshEngine {
  const bindings: Record<string, SourceBinding> =
    binding === 'managed' ? {} : { orders: external('public.orders'), customers: external('public.customers') };
  return new RefreshEngine(db, [{ model: shop, bindings }], { replica });
}
