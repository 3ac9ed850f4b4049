import { createTestDatabase, type TestDatabase } from '@tessera/test-database';

import {
  type BoundModel,
  Database,
  type DataModel,
  migrate,
  RefreshEngine,
  type SourceBinding,
} from '../../src/index.js';
import { shop } from '../refresh/shop.model.js';
import { caller } from '../support/principals.js';

export type Binding = 'managed' | 'external' | 'inherited';

const columns =
  'id text primary key, customer_id text, at timestamptz, kind text, amount integer, weight double precision, tags text[]';
const THEIRS: Readonly<Record<Exclude<Binding, 'managed'>, string>> = {
  external: `create table public.customers (tenant_id text, id text primary key, name text not null);
    create table public.orders (tenant_id text, ${columns}); create index on public.orders (at)`,
  inherited: `create table public.customers (tenant_id text, id text primary key, name text not null);
    create table public.orders (${columns}); create index on public.orders (at)`,
};

/** The shop with an extract that is kept for ever, and orders that survive their customer where `erasing` says so. */
export function shopWhere(erasing: 'delete' | 'anonymise'): DataModel {
  const { tenantVia: _via, ...orders } = shop.sources[0] ?? never();
  const source = { ...orders, subjects: { customer_id: erasing } };
  return {
    ...shop,
    sources: [
      erasing === 'delete' ? { ...source, tenantVia: { source: 'customers', column: 'customer_id' } } : source,
      shop.sources[1] ?? never(),
    ],
    extracts: [
      ...shop.extracts,
      {
        name: 'history',
        description: 'Who bought much',
        source: 'orders',
        where: 'amount > 50',
        touchedWhere: 'amount > 50',
        columns: ['customer_id', 'amount'],
        readBy: [],
      },
    ],
  };
}

function never(): never {
  throw new Error('the shop has two sources');
}

/** A database of its own with that shop. */
export class SubjectShop {
  private constructor(
    private readonly made: TestDatabase,
    readonly db: Database,
    readonly engine: RefreshEngine,
    readonly bound: BoundModel,
    readonly orders: string,
    readonly customers: string,
    readonly binding: Binding,
  ) {}

  get url(): string {
    return this.made.url;
  }

  static async make(binding: Binding, erasing: 'delete' | 'anonymise' = 'delete'): Promise<SubjectShop> {
    const theirs = (table: string): SourceBinding => ({ kind: 'external', table, columns: {} });
    const bindings: Record<string, SourceBinding> =
      binding === 'managed' ? {} : { orders: theirs('public.orders'), customers: theirs('public.customers') };
    const bound: BoundModel = { model: shopWhere(erasing), bindings };
    const made = await createTestDatabase({
      key: `subjects ${binding} ${erasing}`,
      prepare: async (url) => {
        const db = await Database.open({ url, poolSize: 2 });
        if (binding !== 'managed') await db.asOwner((sql) => sql.client.query(THEIRS[binding]));
        await migrate(db, [bound.model]);
        await new RefreshEngine(db, [bound], { replica: 'prepare' }).install();
        await db.close();
      },
    });
    const db = await Database.open({ url: made.url, poolSize: 12 });
    const schema = binding === 'managed' ? 'shop' : 'public';
    const engine = new RefreshEngine(db, [bound], { replica: 'test' });
    return new SubjectShop(made, db, engine, bound, `${schema}.orders`, `${schema}.customers`, binding);
  }

  /** Writes as whoever writes there: the service role, or an application of the database's own. */
  async write(text: string, values: readonly unknown[] = []): Promise<void> {
    if (this.binding === 'managed')
      await this.db.withRls(caller('service_role'), (sql) => sql.query(text, values), { readOnly: false });
    else await this.db.asOwner((sql) => sql.query(text, values));
  }

  /** Customers with orders of every kind over some days up to an hour ago. */
  async fill(customers: readonly string[], orders = 40): Promise<void> {
    const tenant = this.binding === 'inherited' ? '' : 'tenant_id, ';
    const of = this.binding === 'inherited' ? '' : "'t' || (1 + length(c) % 2), ";
    await this.write(
      `insert into ${this.customers} (tenant_id, id, name) select 't' || (1 + length(c) % 2), c, 'Name of ' || c from unnest($1::text[]) as c`,
      [customers],
    );
    await this.write(
      `insert into ${this.orders} (${tenant}id, customer_id, at, kind, amount, weight, tags)
       select ${of}'o' || md5(c) || i, c, now() - interval '1 hour' - i * interval '97 minutes', (array['book', 'pen', null])[1 + i % 3],
           (i * 37 + length(c)) % 100, i / 7.0, case when i % 2 = 0 then array['a', 'b'] end
       from unnest($1::text[]) as c cross join generate_series(1, $2::integer) as i`,
      [customers, orders],
    );
  }

  async refresh(): Promise<void> {
    const outcomes = await this.engine.refresh('shop', 'all', { asked: 'cli' });
    expect(outcomes.filter(({ success }) => !success)).toEqual([]);
  }

  rows<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.db.asOwner((sql) => sql.query<R>(text, values), { maintenance: true });
  }

  /** Every relation of Tessera's own schemas, statistics too, in which this text is found anywhere. */
  async whereIs(text: string): Promise<string[]> {
    const relations = await this.rows<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
       where n.nspname in ('shop', 'shop_private', 'core') and c.relkind in ('r', 'm', 'v')`,
    );
    expect(relations.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const { name } of [...relations, { name: 'pg_stats' }]) {
      const own = name === 'pg_stats' ? "where x.schemaname in ('shop', 'shop_private', 'core')" : '';
      const [hit] = await this.rows<{ found: boolean }>(
        `select exists (select from (select x::text as line from ${name} as x ${own}) as l where strpos(l.line, $1) > 0) as found`,
        [text],
      );
      if (hit?.found) found.push(name);
    }
    return found;
  }

  async drop(): Promise<void> {
    await this.db.close();
    await this.made.drop();
  }
}
