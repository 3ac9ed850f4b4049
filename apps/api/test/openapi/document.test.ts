import type { OpenAPIObject } from '@nestjs/swagger';
import { analyticsModules } from '../../src/analytics.modules.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { createLogger } from '../../src/log/logger.js';
import { offlineDocument } from '../../src/openapi/offline-document.js';

let document: OpenAPIObject;
let operations: { name: string; operation: NonNullable<OpenAPIObject['paths'][string]['get']> }[];

beforeAll(async () => {
  document = await offlineDocument(parseConfig({}, analyticsModules), createLogger('silent'));
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ name: `${method} ${path}`, operation }];
    }),
  );
});

it('is OpenAPI 3.1 and has every route of the host and of each module', () => {
  expect(document.openapi).toBe('3.1.0');
  const names = operations.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'get /health/live',
      'get /health/ready',
      'get /health/startup',
      'get /metrics',
      'get /api/v1/modules',
      'get /api/v1/refreshes',
      'post /api/v1/batch',
      'post /api/v1/keys',
      'get /api/v1/keys',
      'delete /api/v1/keys/{prefix}',
    ]),
  );
  for (const { name, reads, sources } of analyticsModules) {
    const own = [
      'get refresh-status',
      'get tenants',
      'post refresh',
      ...(sources.length > 0 ? ['post events'] : []),
      ...reads.map(({ path }) => `get ${path}`),
    ];
    for (const route of own) {
      const [method, path = ''] = route.split(' ');
      expect(names).toContain(`${method} /api/v1/${name}/${path.replace(/:(\w+)/g, '{$1}')}`);
    }
  }
});

it('each operation has summary, description, tags and a unique id', () => {
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  for (const { name, operation } of operations) {
    expect([name, operation.summary]).toEqual([name, expect.stringMatching(/\w/)]);
    expect([name, operation.description]).toEqual([name, expect.stringMatching(/\w/)]);
    expect([name, operation.tags]).toEqual([name, [expect.stringMatching(/\w/)]]);
  }
});

it('each parameter has a description and an example', () => {
  for (const { name, operation } of operations) {
    for (const parameter of operation.parameters ?? []) {
      expect(parameter).not.toHaveProperty('$ref');
      const {
        name: field,
        description,
        example,
      } = parameter as { name: string; description?: string; example?: unknown };
      expect([name, field, description]).toEqual([name, field, expect.stringMatching(/\w/)]);
      expect([name, field, example]).toEqual([name, field, expect.anything()]);
    }
  }
});

it('each response has a description, and an example for each media type', () => {
  for (const { name, operation } of operations) {
    for (const [status, response] of Object.entries(operation.responses)) {
      const { description, content } = response as {
        description?: string;
        content?: Record<string, { example?: unknown }>;
      };
      expect([name, status, description]).toEqual([name, status, expect.stringMatching(/\w/)]);
      for (const [type, body] of Object.entries(content ?? {})) {
        expect([name, status, type, body.example]).toEqual([name, status, type, expect.anything()]);
      }
    }
  }
});

it('problems are problem+json, and everything but probes and metrics takes a token', () => {
  for (const { name, operation } of operations) {
    const open = operation.tags?.includes('health') === true;
    expect([name, operation.security]).toEqual([name, open ? undefined : [{ bearer: [] }, { api_key: [] }]]);
    if (!open) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403', '500', '503']));
    }
    for (const [status, response] of Object.entries(operation.responses)) {
      if (Number(status) >= 400) {
        expect([name, status, Object.keys((response as { content?: object }).content ?? {})]).toEqual([
          name,
          status,
          status === '422' && name.endsWith('/events') ? expect.anything() : ['application/problem+json'],
        ]);
      }
    }
  }
});

it('each reference leads somewhere', () => {
  const text = JSON.stringify(document);
  const names = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]));
  expect([...names].filter((name) => !((name ?? '') in (document.components?.schemas ?? {})))).toEqual([]);
});
