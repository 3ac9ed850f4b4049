import { createTestDatabase, type TestDatabase } from '@tessera/test-database';

import { type DataModel, Database, migrate, RefreshEngine, type SourceBinding } from '../../src/index.js';
import { shop } from './shop.model.js';

/** `partitioned`: managed, and partitioned by day. */
export type BindingKind = 'managed' | 'partitioned' | 'external' | 'inherited';

/** Which table holds the orders, and how its columns are called there. */
export const TABLES: Readonly<Record<BindingKind, { readonly orders: string; readonly customers: string }>> = {
  managed: { orders: 'shop.orders', customers: 'shop.customers' },
  partitioned: { orders: 'shop.orders', customers: 'shop.customers' },
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

const PARTITIONED = `
alter table shop.orders rename to plain;
create table shop.orders (like shop.plain including defaults, primary key (tenant_id, id, at)) partition by range (at);
drop table shop.plain;
create index orders_at on shop.orders (at);
select core.partition_facts('shop.orders');
select core.protect_writable('shop.orders', 'tenant_id', 'tenants', 'platform', '{authenticated}')`;

/** The same module over a partitioned table. */
export const partitionedShop: DataModel = {
  ...shop,
  sources: shop.sources.map((source) => (source.role === 'facts' ? { ...source, partitions: 'day' } : source)),
};

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
        if (binding === 'external') await db.asOwner((sql) => sql.client.query(EXTERNAL));
        if (binding === 'inherited') await db.asOwner((sql) => sql.client.query(INHERITED));
        await migrate(db, [shop]);
        if (binding === 'partitioned') await db.asOwner((sql) => sql.client.query(PARTITIONED));
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
    if (!isManaged(this.binding)) {
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
  const bindings: Record<string, SourceBinding> = isManaged(binding)
    ? {}
    : { orders: external('public.orders'), customers: external('public.customers') };
  const model = binding === 'partitioned' ? partitionedShop : shop;
  return new RefreshEngine(db, [{ model, bindings }], { replica });
}

/** Tessera's own tables, which the service role writes. */
export function isManaged(binding: BindingKind): boolean {
  return binding === 'managed' || binding === 'partitioned';
}
