import { context, type Span, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { gzipSync } from 'node:zlib';
import { Database } from '@tessera/db-core';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { token } from '../support/tokens.js';

const secret = 'a secret that both servers share, thirty-two bytes';
const path = '/api/v1/consciousness/otlp/v1/traces';
const folder = temporaryFolder();
let database: TestDatabase;
let db: Database;
let server: ServerProcess;
let admin: string;
let key: string;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await ServerProcess.start(folder, {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_MODULES: 'consciousness',
  });
  await server.ready();
  db = await Database.open({ url: database.url, poolSize: 2 });
  admin = await token({ role: 'admin', sub: 'root', organizations: undefined }, secret);
  key = await makeKey('guide', 'ingest');
  Object.assign(process.env, {
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${server.url}${path}`,
    OTEL_EXPORTER_OTLP_HEADERS: `authorization=ApiKey%20${key}`,
    OTEL_EXPORTER_OTLP_COMPRESSION: 'gzip',
  });
}, 180_000);

afterAll(async () => {
  await db.close();
  await server.stop();
  await database.drop();
  removeFolder(folder);
}, 60_000);

async function makeKey(name: string, scope: string): Promise<string> {
  const body = { name, role: 'service_role', scopes: [scope], modules: ['consciousness'] };
  const response = await server.request('/api/v1/keys', {
    method: 'POST',
    token: admin,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const made = (await response.json()) as { data: { key: string } };
  expect([response.status, made]).toEqual([201, expect.anything()]);
  return made.data.key;
}

interface Stored {
  readonly id: string;
  readonly tenant_id: string;
  readonly user_id: string;
  readonly agent: string;
  readonly model: string;
  readonly facet: string;
  readonly confidence: number;
  readonly latency_ms: number;
  readonly trace: { readonly otel: { readonly span_id: string } };
}

const stored = () =>
  db.asOwner(
    (sql) =>
      sql.query<Stored & Record<string, unknown>>(
        'select * from consciousness.consciousness_traces order by created_at',
      ),
    { maintenance: true },
  );

/** An application: one answer of an agent, with a call of a model and a tool within. */
function answer(provider: BasicTracerProvider, attributes: Readonly<Record<string, string | number | string[]>>): Span {
  const tracer = provider.getTracer('guide');
  const start = Date.now() - 5_000;
  const agent = tracer.startSpan('invoke_agent MainOracleAgent', {
    startTime: start,
    attributes: { 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.agent.name': 'MainOracleAgent', ...attributes },
  });
  const inside = trace.setSpan(context.active(), agent);
  const child = (name: string, values: Record<string, string>): void =>
    tracer.startSpan(name, { startTime: start + 10, attributes: values }, inside).end(start + 20);
  child('chat', { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'guide-large-2' });
  child('execute_tool', { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'calendar' });
  child('GET', { 'http.request.method': 'GET' });
  agent.addEvent('tessera.rule.fired', { rule: 'grounding.before.action' });
  agent.end(start + 1_240);
  return agent;
}

/** Spans as the SDK hands them to an exporter. */
function spansOf(...answers: readonly Readonly<Record<string, string | number | string[]>>[]): ReadableSpan[] {
  const kept = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(kept)] });
  for (const attributes of answers) answer(provider, attributes);
  return kept.getFinishedSpans();
}

function send(spans: ReadableSpan[]): Promise<{ readonly code: number; readonly error?: Error }> {
  return new Promise((resolve) => new OTLPTraceExporter().export(spans, resolve));
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', authorization: `ApiKey ${key}`, ...headers },
  });

/** The body that the exporter would send. */
function bodyOf(
  tenant: string | null,
  values: Readonly<Record<string, string>> = {},
  spanId = '00f067aa0ba902b7',
): string {
  const named = tenant === null ? {} : { 'tessera.tenant_id': tenant };
  const all = { 'gen_ai.operation.name': 'invoke_agent', ...named, ...values };
  const start = BigInt(Date.now() - 60_000) * 1_000_000n;
  const span = {
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    spanId,
    startTimeUnixNano: String(start),
    endTimeUnixNano: String(start + 5_000_000n),
    attributes: Object.entries(all).map(([name, stringValue]) => ({ key: name, value: { stringValue } })),
  };
  return JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] });
}

it('an application with the usual SDK needs nothing but its environment', async () => {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'guide', 'tessera.tenant_id': 'north' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const span = answer(provider, {
    'gen_ai.conversation.id': 'ses_1',
    'user.id': 'usr_1',
    'tessera.facet': 'fire3',
    'tessera.mode': 'dialogue',
    'tessera.confidence': 0.5,
    'tessera.safety_level': 'elevated',
    'tessera.practices': ['Breathe', 'Walk'],
    'tessera.memory_ids': ['0d7d1b3c-7f0f-4d5e-8a55-6b1f7f2f9a10'],
  });
  await provider.shutdown();
  const { traceId, spanId } = span.spanContext();
  expect(await stored()).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      created_at: expect.anything(),
      tenant_id: 'north',
      user_id: 'usr_1',
      session_id: 'ses_1',
      request_id: traceId,
      agent: 'MainOracleAgent',
      model: 'guide-large-2',
      facet: 'fire3',
      mode: 'dialogue',
      confidence: 0.5,
      safety_level: 'elevated',
      latency_ms: 1240,
      memory_ids: ['0d7d1b3c-7f0f-4d5e-8a55-6b1f7f2f9a10'],
      trace: {
        plan: {
          steps: [
            { kind: 'practice', detail: 'Breathe' },
            { kind: 'practice', detail: 'Walk' },
            { kind: 'tool', detail: 'calendar' },
          ],
        },
        rules: { fired: ['grounding.before.action'] },
        otel: { trace_id: traceId, span_id: spanId, service: 'guide', operation: 'invoke_agent' },
      },
    },
  ]);
});

it('an export that is sent again adds nothing, and a bad span costs itself only', async () => {
  const before = (await stored()).length;
  const spans = spansOf(
    { 'user.id': 'usr_2' },
    { 'user.id': 'usr_3', 'tessera.confidence': 3 },
    { 'user.id': 'usr_4' },
  );
  expect(await send(spans)).toEqual({ code: 0 });
  expect(await send(spans)).toEqual({ code: 0 });
  const now = await stored();
  expect(
    now
      .slice(before)
      .map(({ user_id }) => user_id)
      .sort(),
  ).toEqual(['usr_2', 'usr_4']);
});

it('the answer says which span was not taken and why, and nothing where all were', async () => {
  const body = bodyOf('north', { 'tessera.confidence': 'very' }, '00000000000000c1');
  const refused = await post(body);
  expect([refused.status, await refused.json()]).toEqual([
    200,
    {
      partialSuccess: {
        rejectedSpans: '1',
        errorMessage:
          'span 00000000000000c1: confidence: must be a finite number (value "very", limit "a finite number")',
      },
    },
  ]);
  const good = bodyOf('north', {}, '00000000000000c2');
  for (const send of [good, good]) {
    const taken = await post(gzipSync(send), { 'content-encoding': 'gzip' });
    expect([taken.status, await taken.text()]).toEqual([200, '{}']);
    expect(taken.headers.get('ratelimit-limit')).not.toBeNull();
  }
  expect(await (await post('{}')).text()).toBe('{}');
});

it('a tenant must be one of the credential', async () => {
  const holder = async (tenants?: string[]): Promise<string> =>
    `Bearer ${await token({ role: 'service_role', sub: 'guide', organizations: undefined, tenants }, secret)}`;
  const [one, two, free] = await Promise.all([holder(['north']), holder(['north', 'south']), holder()]);
  const sent = async (authorization: string, tenant: string | null, spanId: string): Promise<string> => {
    const answered = await post(bodyOf(tenant, {}, spanId), { authorization });
    const { partialSuccess } = (await answered.json()) as { partialSuccess?: { errorMessage: string } };
    const [row] = (await stored()).filter(({ trace: made }) => made.otel.span_id === spanId);
    return row?.tenant_id ?? partialSuccess?.errorMessage ?? '';
  };
  expect(await sent(one, 'south', '00000000000000d1')).toContain('tessera.tenant_id: is no tenant of this credential');
  expect(await sent(one, null, '00000000000000d2')).toBe('north');
  expect(await sent(two, null, '00000000000000d3')).toContain('the credential has several tenants');
  expect(await sent(two, 'south', '00000000000000d4')).toBe('south');
  expect(await sent(free, null, '00000000000000d5')).toBe('default');
  expect(await sent(free, 'anywhere', '00000000000000d6')).toBe('anywhere');
});

it('whoever may not send, or sends something else, is told what would be right', async () => {
  const problem = async (response: Response): Promise<unknown> => {
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    return [response.status, code, detail];
  };
  const reader = await makeKey('reader', 'read');
  expect(await problem(await post('{}', { authorization: `ApiKey ${reader}` }))).toEqual([
    403,
    'scope_forbidden',
    expect.stringContaining('ingest'),
  ]);
  const member = await token({ role: 'authenticated', sub: 'm' }, secret);
  expect((await post('{}', { authorization: `Bearer ${member}` })).status).toBe(403);
  expect((await post('{}', { authorization: 'Bearer x' })).status).toBe(401);
  expect(await problem(await post('\n', { 'content-type': 'application/x-protobuf' }))).toEqual([
    415,
    'media_type_unsupported',
    expect.stringContaining('OTEL_EXPORTER_OTLP_PROTOCOL=http/json'),
  ]);
  expect((await post('[]')).status).toBe(400);
  expect((await post('{"resourceSpans":{}}')).status).toBe(400);
  expect((await post('{')).status).toBe(400);
  expect((await post(JSON.stringify({ x: 'x'.repeat(11_000_000) }))).status).toBe(413);
});

it('a person who was erased does not come back by a span that is sent again', async () => {
  const spans = spansOf({ 'user.id': 'usr_gone' });
  expect(await send(spans)).toEqual({ code: 0 });
  const erased = await server.request('/api/v1/consciousness/subjects/usr_gone', { method: 'DELETE', token: admin });
  expect(erased.status).toBe(200);
  const again = bodyOf('north', { 'user.id': 'usr_gone' }, '00000000000000e1');
  const answered = (await (await post(again)).json()) as { partialSuccess: { errorMessage: string } };
  expect(answered.partialSuccess.errorMessage).toContain('the person was erased');
  expect(answered.partialSuccess.errorMessage).not.toContain('usr_gone');
  expect(await send(spans)).toEqual({ code: 0 });
  expect((await stored()).filter(({ user_id }) => user_id === 'usr_gone')).toEqual([]);
});
