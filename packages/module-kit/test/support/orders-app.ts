import {
  type CanActivate,
  Catch,
  type ExceptionFilter,
  type ExecutionContext,
  type ArgumentsHost,
  Module,
  type NestApplicationOptions,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, migrate, type Principal, RefreshEngine, type Role } from '@tessera/db-core';
import { createTestDatabase } from '@tessera/test-database';
import type { FastifyReply } from 'fastify';
import { AnalyticsHostModule } from '../../src/host/analytics-host.module.js';
import type { AnalyticsHostOptions } from '../../src/host/host.options.js';
import { Problem } from '../../src/http/problem.js';
import type { AnalyticsModuleDefinition } from '../../src/contract.js';
import { orders } from './orders.module.js';
import { caller } from './principal.js';

/** `x-caller: role shop,shop` stands for authentication. */
class HeaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; principal?: Principal }>();
    const [role = 'admin', shops = ''] = (request.headers['x-caller'] ?? 'admin').split(' ');
    request.principal = caller(role as Role, shops === '' ? [] : shops.split(','));
    return true;
  }
}

@Catch()
class AnyFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof Problem) void reply.status(error.status).headers(error.headers).send(error.toBody());
    else void reply.status(500).send({ message: error instanceof Error ? error.stack : String(error) });
  }
}

/** A running host over a database of its own. */
export interface OrdersApp {
  readonly app: NestFastifyApplication;
  readonly db: Database;
  readonly engine: RefreshEngine;
  readonly url: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  owner<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** Whatever the bodies of the tests have; what a test does not expect is not there. */
export interface AnyRow {
  readonly id: string & number;
  readonly kind: string;
  readonly shop_id: string;
  readonly order_count: number;
  readonly partial: boolean;
  readonly status: number;
  readonly etag: string | null;
  readonly body: AnyBody;
  readonly previous: { readonly order_count: number };
  readonly delta: { readonly order_count: number };
  readonly accepted: number;
  readonly errors: readonly {
    readonly index: number;
    readonly id: string | null;
    readonly code: string;
    readonly detail: string;
  }[];
}

/** A body, of success or of a problem. */
export interface AnyBody {
  readonly data: readonly AnyRow[] & AnyRow;
  readonly meta: {
    readonly source: string;
    readonly next_cursor: string | null;
    readonly data_through: string;
    readonly generated_at: string;
    readonly compare: unknown;
    readonly window: { readonly from: string; readonly to: string };
  };
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string }[];
}

/** An HTTP answer; `json` is parsed where there is a body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly json: AnyBody;
}

const NOTHING = {} as AnyBody;

const PARTITIONED = `
alter table orders.placed rename to plain;
create table orders.placed (like orders.plain including defaults including constraints, primary key (shop_id, id, placed_at))
    partition by range (placed_at);
drop table orders.plain;
create index placed_at on orders.placed (placed_at);
select core.partition_facts('orders.placed');
select core.protect_writable('orders.placed', 'shop_id', 'shops', 'platform', '{authenticated}')`;

/** The same module over a partitioned table. */
export const partitionedOrders: AnalyticsModuleDefinition = {
  ...orders,
  sources: orders.sources.map((source) => (source.role === 'facts' ? { ...source, partitions: 'week' } : source)),
};

/** Tests of what has to be the same for both kinds of table. */
export const BOTH_KINDS = [
  ['plain', orders],
  ['partitioned', partitionedOrders],
] as const;

async function prepare(url: string, model: AnalyticsModuleDefinition): Promise<void> {
  await migrate(url, [model]);
  const db = await Database.open({ url, poolSize: 2 });
  try {
    if (model === partitionedOrders) await db.asOwner((sql) => sql.client.query(PARTITIONED));
    await new RefreshEngine(db, [{ model, bindings: {} }], { replica: 'prepare' }).install();
  } finally {
    await db.close();
  }
}

/** Starts a host with the orders module. */
export async function startOrders(
  options: Partial<AnalyticsHostOptions> = {},
  model: AnalyticsModuleDefinition = orders,
): Promise<OrdersApp> {
  const key = model === partitionedOrders ? 'kit partitioned orders' : 'kit orders';
  const made = await createTestDatabase({ key, prepare: (url) => prepare(url, model) });
  const db = await Database.open({ url: made.url, poolSize: 5 });
  const engine = new RefreshEngine(db, [{ model, bindings: {} }], { replica: 'test' });
  const host = AnalyticsHostModule.forRoot({
    definitions: [model],
    bindings: {},
    database: db,
    engine,
    replica: 'test',
    cursorSecret: 'secret of the tests',
    scheduling: false,
    ...options,
  });
  @Module({
    imports: [host],
    providers: [
      { provide: APP_GUARD, useClass: HeaderGuard },
      { provide: APP_FILTER, useClass: AnyFilter },
    ],
  })
  class TestModule {}
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class and takes any object
  const quiet: NestApplicationOptions = { logger: false, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(
    TestModule,
    new FastifyAdapter({ bodyLimit: 20_000_000 }),
    quiet,
  );
  app.setGlobalPrefix('api/v1');
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const answer = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json') && !text.includes('\n{');
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text,
      json: isJson && text !== '' ? (JSON.parse(text) as AnyBody) : NOTHING,
    };
  };
  return {
    app,
    db,
    engine,
    url,
    get: async (path, headers = {}) => answer(await fetch(`${url}/api/v1/${path}`, { headers })),
    post: async (path, body, headers = {}) =>
      answer(
        await fetch(`${url}/api/v1/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
        }),
      ),
    owner: (sql, values) => db.asOwner((owner) => owner.query(sql, values), { maintenance: true }),
    close: async () => {
      await app.close();
      await db.close();
      await made.drop();
    },
  };
}
