import { randomUUID } from 'node:crypto';
import { Database, RefreshEngine } from '@tessera/db-core';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { parse } from 'yaml';
import { analyticsModules } from '../../src/analytics.modules.js';
import { parseConfig } from '../../src/config/parse-config.js';
import type { RuleGroup } from '../../src/observe/alert-rules.js';
import { observeFiles } from '../../src/observe/observe-files.js';
import { boundModels } from '../../src/start/host-parts.js';
import { askedBy } from '../observe/promql.js';
import { type OtlpReceiver, otlpReceiver, type ReceivedSpan } from '../support/otlp-receiver.js';
import { removeFolder, ServerProcess, temporaryFolder, until } from '../support/server-process.js';
import { token } from '../support/tokens.js';

const secret = 'the secret of this test, at least thirty-two bytes';
const person = 'grace.hopper@example.org';
const caller = '4bf92f3577b34da6a3ce929d0e0e4736';
const folder = temporaryFolder();
let receiver: OtlpReceiver;
let database: TestDatabase;
let server: ServerProcess;
let admin: string;
let scraped = '';

const scrape = async (): Promise<string> => (await fetch(`${server.url}/metrics`)).text();
const post = (path: string, body: object): Promise<Response> =>
  server.request(path, {
    method: 'POST',
    token: admin,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  receiver = await otlpReceiver();
  database = await createTestDatabase();
  server = await ServerProcess.start(folder, {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_SLOW_QUERY: '1ms',
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
  });
  await server.ready();
  await scrape();
  admin = await token({ role: 'admin', sub: 'root', organizations: undefined }, secret);
  const trace = { id: randomUUID(), created_at: new Date(Date.now() - 60_000).toISOString(), user_id: person };
  const events = [{ source: 'consciousness_traces', tenant_id: 'default', ...trace }];
  const ingested = await post('/api/v1/consciousness/events', { events });
  expect([ingested.status, await ingested.json()]).toEqual([200, expect.anything()]);
  expect((await post('/api/v1/consciousness/refresh', {})).status).toBe(200);
  const traceparent = { traceparent: `00-${caller}-00f067aa0ba902b7-01` };
  const read = await server.request(`/api/v1/consciousness/subjects/${person}?tenant_id=default`, {
    token: admin,
    headers: traceparent,
  });
  expect(read.status).toBe(200);
  await read.text();
  expect((await server.request('/api/v1/consciousness/facets', { token: admin })).status).toBe(200);
  await compareDay();
  const whole = await until(20_000, async () => {
    scraped = await scrape();
    return /^tessera_view_drift_rows\{/m.test(scraped) && /^tessera_refreshes_total\{/m.test(scraped);
  });
  expect([whole, scraped]).toEqual([true, expect.anything()]);
}, 180_000);

afterAll(async () => {
  await server.stop();
  await receiver.close();
  await database.drop();
  removeFolder(folder);
}, 60_000);

/** As the hourly sweep does. */
async function compareDay(): Promise<void> {
  const db = await Database.open({ url: database.url, poolSize: 2 });
  const config = parseConfig({ DATABASE_URL: database.url, TESSERA_JWT_SECRET: secret }, analyticsModules);
  const day = new Date(new Date().setUTCHours(0, 0, 0, 0));
  for (const { definition } of config.modules.filter((module) => module.definition.views.length > 0)) {
    const engine = new RefreshEngine(db, boundModels(config), { replica: 'test' });
    const stores = definition.views.flatMap((view) => (view.strategy === 'full' ? [] : view.of));
    await engine.compareDay(definition.name, stores, day);
  }
  await db.close();
}

describe('dashboards and alert rules', () => {
  const files = observeFiles(analyticsModules);
  const queries: (readonly [where: string, expr: string])[] = files.flatMap(({ path, text }) => {
    if (path.endsWith('.yaml')) {
      const { groups } = parse(text) as { readonly groups: readonly RuleGroup[] };
      return groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => [alert, expr] as const));
    }
    const { panels } = JSON.parse(text) as {
      readonly panels: readonly { readonly title: string; readonly targets?: readonly { readonly expr: string }[] }[];
    };
    return panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const));
  });

  it('ask for metrics and labels that a server has', () => {
    const labelsOf = new Map<string, Map<string, Set<string>>>();
    for (const [, name = '', labels = ''] of scraped.matchAll(/^(\w+)(?:\{(.*)\})? \S+$/gm)) {
      const known = labelsOf.get(name) ?? new Map<string, Set<string>>();
      labelsOf.set(name, known);
      for (const [, label = '', value = ''] of labels.matchAll(/(\w+)="([^"]*)"/g))
        known.set(label, (known.get(label) ?? new Set()).add(value));
    }
    const findings: string[] = [];
    for (const [where, expr] of queries) {
      const { metrics, grouping } = askedBy(expr);
      for (const { metric, labels, equals } of metrics) {
        const known = labelsOf.get(metric);
        if (known === undefined) findings.push(`${where}: no metric ${metric}`);
        // `instance` is what Prometheus itself adds.
        for (const label of [...labels, ...grouping])
          if (label !== 'instance' && known?.has(label) === false) findings.push(`${where}: ${metric} has no ${label}`);
        for (const [label, value] of Object.entries(equals))
          if (/^(module|view)$/.test(label) && known?.get(label)?.has(value) === false)
            findings.push(`${where}: ${metric} has no ${label} ${value}`);
      }
    }
    expect(queries.length).toBeGreaterThan(100);
    expect(findings).toEqual([]);
  });

  it('every metric says what it is', () => {
    const named = [...scraped.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name);
    expect(named).toEqual(
      expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']),
    );
    for (const name of named) expect(scraped).toMatch(new RegExp(`^# HELP ${name} \\S{1,}`, 'm'));
  });
});

describe('traces', () => {
  const find = (holds: (span: ReceivedSpan) => boolean): ReceivedSpan | undefined => receiver.spans.find(holds);
  const below = (parent: ReceivedSpan | undefined): ReceivedSpan[] =>
    receiver.spans.filter(({ parentSpanId }) => parentSpanId !== undefined && parentSpanId === parent?.spanId);

  it('go from the request to its statements, below what the caller sent', async () => {
    const name = 'GET /api/v1/consciousness/subjects/:id';
    await until(10_000, () => find((span) => span.name === name) !== undefined);
    const request = find((span) => span.name === name);
    expect(request).toMatchObject({ traceId: caller, parentSpanId: '00f067aa0ba902b7' });
    expect(request?.attributes).toMatchObject({ 'http.route': '/api/v1/consciousness/subjects/:id' });
    expect(below(request).map(({ attributes }) => attributes['db.system.name'])).toContain('postgresql');
  });

  it('go from a request with a body to its statements', async () => {
    const name = 'POST /api/v1/consciousness/events';
    await until(10_000, () => find((span) => span.name === name) !== undefined);
    expect(below(find((span) => span.name === name)).length).toBeGreaterThan(0);
  });

  it('go from a slot to the refresh and its statements', async () => {
    await until(10_000, () => find(({ name }) => name === 'slot consciousness.first-fill') !== undefined);
    const slot = find(({ name }) => name === 'slot consciousness.first-fill');
    const refresh = below(slot).find(({ name }) => name === 'refresh consciousness');
    expect(refresh?.attributes).toMatchObject({ 'tessera.module': 'consciousness', 'tessera.asked_by': 'start' });
    expect(below(refresh).map(({ name }) => name)).toContain('select core.refresh_module_logged');
  });

  it('name no person, no value and no secret', () => {
    const all = receiver.texts.join('\n');
    expect(all).toContain('db.query.summary');
    for (const private_ of [person, 'grace.hopper', secret, 'root', new URL(database.url).password || 'no password'])
      expect(all).not.toContain(private_);
  });
});

it('statements over the limit are in the log, by what they ask and without values, and counted', () => {
  const slow = server.log.split('\n').filter((line) => line.includes('"slow statement"'));
  expect(slow.map((line) => (JSON.parse(line) as { statement: string }).statement)).toContain(
    'select core.refresh_module_logged',
  );
  expect(slow.join('\n')).not.toContain(person);
  const counted = Number(/^tessera_slow_statements_total (\d+)$/m.exec(scraped)?.[1]);
  expect(counted).toBeGreaterThan(0);
});
