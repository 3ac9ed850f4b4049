import type { AnalyticsHostOptions } from '../../src/host/host.options.js';
import { orders } from '../support/orders.module.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';

/** Customers are persons as they are, and here each kind of the view stands for one too. */
const watched = {
  ...orders,
  reads: orders.reads.map((read) => {
    return read.path === 'hours' ? { ...read, personLevel: { subject: 'kind' } } : read;
  }),
};

/** One record as the tests look at it. */
export interface AuditRecord {
  readonly id: number;
  readonly actor: string;
  readonly action: string;
  readonly module: string;
  readonly tenants: readonly string[] | null;
  readonly subjects: readonly string[] | null;
  readonly object: string | null;
  readonly outcome: string;
  readonly request_id: string | null;
  readonly row_count: number | null;
  readonly detail: object | null;
}

/** A host whose reads of customers and of hours are about persons. */
export interface AuditApp extends OrdersApp {
  /** Records since the last call. */
  records(): Promise<AuditRecord[]>;
  digest(id: string): Promise<string>;
}

/** Starts it, with two shops' orders and customers. */
export async function startWatched(options: Partial<AnalyticsHostOptions> = {}): Promise<AuditApp> {
  const app = await startOrders({ definitions: [watched], ...options });
  await app.owner(
    `insert into orders.customers (shop_id, id, name) values ('north', 'c1', 'Ann'), ('south', 'c2', 'Bob')`,
  );
  await app.owner(`insert into orders.placed (shop_id, id, customer_id, placed_at, kind, amount)
    select shop, 'o' || n, 'c1', now() - interval '1 hour', case n when 1 then 'book' else 'lamp' end, 100
    from unnest(array['north', 'south']) as shop, generate_series(1, 2) as n`);
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
  let last = 0;
  return {
    ...app,
    records: async () => {
      const rows = await app.owner<AuditRecord>('select * from core.audit_log where id > $1 order by id', [last]);
      last = rows.at(-1)?.id ?? last;
      return rows;
    },
    digest: async (id) => {
      const [row] = await app.owner<{ digest: string }>("select encode(core.subject_digest($1), 'hex') as digest", [
        id,
      ]);
      return row?.digest ?? '';
    },
  };
}
