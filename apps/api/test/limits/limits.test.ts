import { Body, Controller, Get, HttpCode, Module, Post, Req, Res } from '@nestjs/common';
import { Costs, costsNothing, countFacts, Roles, Scoped } from '@tessera/module-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Registry } from 'prom-client';
import { type Got, type HostedDatabase, hostedDatabase, send } from '../support/database-host.js';
import type { TestHost } from '../support/test-host.js';
import { token } from '../support/tokens.js';

/** Routes that cost this and that. */
@Controller('shop')
class ShopController {
  @Get('read')
  @Roles('authenticated', 'admin')
  @Scoped('read')
  read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void (request.headers['if-none-match'] === '"same"' ? reply.status(304).send() : reply.send({ data: [] }));
  }

  @Post('batch')
  @HttpCode(200)
  @Roles('authenticated')
  @Scoped('read')
  batch(): object {
    return { data: Array(20).fill({ status: 200 }) };
  }

  @Post('same')
  @HttpCode(200)
  @Roles('authenticated')
  @Scoped('read')
  same(@Req() request: FastifyRequest): object {
    costsNothing(request);
    return { data: Array(20).fill({ status: 304 }) };
  }

  @Post('events')
  @Roles('service_role')
  @Scoped('ingest')
  @Costs('facts')
  events(@Body() body: { events: unknown[] }, @Res() reply: FastifyReply): void {
    countFacts(reply.request, body.events.length);
    void reply.send({ data: { accepted: body.events.length } });
  }
}

@Module({})
class ShopModule {}

const shop = {
  module: ShopModule,
  global: true,
  controllers: [ShopController],
  providers: [Registry],
  exports: [Registry],
};
const plans: Record<string, string> = { small: 'starter', big: 'pro' };
const limits = { starter: 10, pro: 30, enterprise: 200, admin: 5 };

let hosted: HostedDatabase;
let servers: readonly TestHost[];
beforeAll(async () => {
  hosted = await hostedDatabase();
  const rates = {
    limits,
    defaultPlan: 'enterprise' as const,
    plansOf: (principal: { tenants: Readonly<Record<string, readonly string[]>> }) =>
      Promise.resolve((principal.tenants['organizations'] ?? []).flatMap((tenant) => plans[tenant] ?? [])),
  };
  servers = [await hosted.server({ rates, analytics: [shop] }), await hosted.server({ rates, analytics: [shop] })];
});
afterAll(() => hosted.close());

/** A caller whose hour does not end while the test runs. */
async function caller(organizations: readonly string[], changes: object = {}): Promise<string> {
  for (let at = 0; ; at += 1) {
    const bearer = `Bearer ${await token({ sub: `${expect.getState().currentTestName}-${at}`, organizations, ...changes })}`;
    const { headers } = await read(0, bearer, { 'if-none-match': '"same"' });
    if (Number(headers.get('ratelimit-reset') ?? 3_600) > 300) return bearer;
  }
}

async function read(server: number, authorization: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(`${servers[server]?.url}/api/v1/shop/read`, { headers: { authorization, ...headers } });
  await response.arrayBuffer();
  return response;
}

async function statuses(count: number, one: (at: number) => Promise<{ readonly status: number }>): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) found.push((await one(at)).status);
  return found;
}
const granted = (found: readonly number[]): number => found.filter((status) => status !== 429).length;

it('a plan holds over two servers, to the request', async () => {
  const bearer = await caller(['small']);
  const found = await statuses(25, (at) => read(at % 2, bearer));
  expect(granted(found)).toBe(limits.starter);
});

it('the best plan among the tenants counts, the default where none is known', async () => {
  const [both, none] = [await caller(['small', 'big']), await caller([])];
  expect((await read(0, both)).headers.get('ratelimit-limit')).toBe('30');
  expect((await read(0, none)).headers.get('ratelimit-limit')).toBe('200');
});

it('tells what is left, and when to come again', async () => {
  const bearer = await caller(['small']);
  const first = await read(0, bearer);
  expect(first.headers.get('ratelimit-limit')).toBe('10');
  expect(first.headers.get('ratelimit-policy')).toBe('10;w=3600');
  expect(first.headers.get('ratelimit-remaining')).toBe('9');
  await statuses(9, () => read(0, bearer));
  const refused: Got = await send(`${servers[0]?.url}/api/v1/shop/read`, bearer);
  expect([refused.status, refused.body['code']]).toEqual([429, 'rate_limited']);
  expect(refused.headers.get('ratelimit-remaining')).toBe('0');
  expect(refused.headers.get('retry-after')).toBe(refused.headers.get('ratelimit-reset'));
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(3_600);
});

it('a 304 costs nothing: a dashboard may poll as often as it likes', async () => {
  const bearer = await caller(['small']);
  const polled = await statuses(40, (at) => read(at % 2, bearer, { 'if-none-match': '"same"' }));
  expect(new Set(polled)).toEqual(new Set([304]));
  expect(granted(await statuses(12, () => read(0, bearer)))).toBeGreaterThanOrEqual(9);
});

it('a batch costs one, whatever it asks for', async () => {
  const bearer = await caller(['small']);
  const found = await statuses(15, () => send(`${servers[0]?.url}/api/v1/shop/batch`, bearer, 'POST', {}));
  expect(granted(found)).toBe(limits.starter);
});

it('a batch in which nothing has changed costs nothing', async () => {
  const bearer = await caller(['small']);
  const found = await statuses(40, () => send(`${servers[0]?.url}/api/v1/shop/same`, bearer, 'POST', {}));
  expect(granted(found)).toBe(40);
});

it('facts are counted apart from requests, 10,000 for each request of the plan', async () => {
  const bearer = await caller([], { role: 'service_role' });
  const events = (count: number): Promise<Got> =>
    send(`${servers[0]?.url}/api/v1/shop/events`, bearer, 'POST', {
      events: Array.from({ length: count }, () => ({})),
    });
  const first = await events(100);
  expect(first.headers.get('ratelimit-limit')).toBe(String(limits.enterprise * 10_000));
  const second = await events(50);
  const left = (got: Got): number => Number(got.headers.get('ratelimit-remaining'));
  expect(left(first) - left(second)).toBe(50);
});

it('probes and metrics are not counted, and nobody who is not let in is', async () => {
  for (const path of ['/health/live', '/metrics', '/api/v1/shop/read']) {
    const response = await fetch(`${servers[0]?.url}${path}`);
    expect(response.headers.get('ratelimit-limit')).toBeNull();
  }
});
