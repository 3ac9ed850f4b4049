import {
  type ArgumentsHost,
  type CanActivate,
  Catch,
  type ExceptionFilter,
  type ExecutionContext,
  Module,
  type NestApplicationOptions,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Principal, RefreshEngine, type Role } from '@tessera/db-core';
import { AnalyticsHostModule, type AnalyticsHostOptions, Problem } from '@tessera/module-kit';
import { alerts } from '../../../src/index.js';
import type { Alerting } from './alerting.js';

/** A caller with a role and its organizations. */
export function callerOf(role: Role, organizations: readonly string[] = []): Principal {
  const owners = organizations.map((id) => `organizations:${id}`);
  const tenants = { organizations, alert_owners: owners };
  return { role, subject: `test ${role}`, claims: {}, tenants, credential: `test:${role}:${organizations.join(',')}` };
}

/** `x-caller: role org,org` stands for authentication. */
class HeaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; principal?: Principal }>();
    const [role = 'admin', organizations = ''] = (request.headers['x-caller'] ?? 'admin').split(' ');
    request.principal = callerOf(role as Role, organizations === '' ? [] : organizations.split(','));
    return true;
  }
}

interface Reply {
  status(code: number): Reply;
  headers(headers: Readonly<Record<string, string>>): Reply;
  send(body: unknown): Reply;
}

@Catch()
class AnyFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<Reply>();
    if (error instanceof Problem) reply.status(error.status).headers(error.headers).send(error.toBody());
    else reply.status(500).send({ message: error instanceof Error ? error.stack : String(error) });
  }
}

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Whatever the bodies of the tests have; what a test does not expect is not there.
  readonly json: {
    readonly data: Readonly<Record<string, string>> & readonly Readonly<Record<string, unknown>>[];
    readonly code: string;
    readonly errors: readonly { readonly field: string; readonly value: unknown; readonly detail: string }[];
  };
}

/** A host with the alerts module over the database of `alerting`. */
export interface AlertsApp {
  readonly app: NestFastifyApplication;
  get(path: string, caller?: string): Promise<Answer>;
  post(path: string, body?: unknown, caller?: string): Promise<Answer>;
  close(): Promise<void>;
}

export async function startAlertsApp(
  alerting: Alerting,
  options: Partial<AnalyticsHostOptions> = {},
): Promise<AlertsApp> {
  const engine = new RefreshEngine(alerting.db, [{ model: alerts, bindings: {} }], { replica: 'test' });
  const host = AnalyticsHostModule.forRoot({
    definitions: [alerts],
    bindings: {},
    database: alerting.db,
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
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), quiet);
  app.setGlobalPrefix('api/v1');
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const ask = async (path: string, caller: string, init: RequestInit): Promise<Answer> => {
    const headers = { 'x-caller': caller, ...(init.body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await fetch(`${url}/api/v1/alerts/${path}`, { ...init, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: JSON.parse(text) as Answer['json'] };
  };
  return {
    app,
    get: (path, caller = 'admin') => ask(path, caller, {}),
    post: (path, body, caller = 'admin') =>
      ask(path, caller, { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    close: () => app.close(),
  };
}
