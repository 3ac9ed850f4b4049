import { describe, expect, test } from '@jest/globals';
import { mappedExport } from '../../src/otlp/mapped-export.js';
import { agent, exported, span } from './otlp-body.js';

const map = (spans: readonly object[], resource = {}, own: readonly string[] = []) =>
  mappedExport(exported(spans, resource), own);

describe('rejected', () => {
  const deep = JSON.parse(`${'{"arrayValue":{"values":['.repeat(5000)}${']}}'.repeat(5000)}`) as unknown;

  test.each<[string, object, object, readonly string[], string]>([
    ['no trace id', {}, { traceId: undefined }, [], 'traceId: must be 32 hexadecimal digits, not all 0'],
    ['a trace id of zeros', {}, { traceId: '0'.repeat(32) }, [], 'traceId: must be 32 hexadecimal digits, not all 0'],
    ['Base64', {}, { traceId: 'CvdlGRbNQ92ESOshHIAxnA==' }, [], 'traceId: must be 32 hexadecimal digits, not all 0'],
    ['a short span id', {}, { spanId: '1' }, [], 'spanId: must be 16 hexadecimal digits, not all 0'],
    ['no start', {}, { startTimeUnixNano: undefined }, [], 'startTimeUnixNano: must be given'],
    [
      'a negative start',
      {},
      { startTimeUnixNano: -1 },
      [],
      'startTimeUnixNano: must be nanoseconds since 1970 as a whole number',
    ],
    [
      'a date',
      {},
      { startTimeUnixNano: '2026-11-01' },
      [],
      'startTimeUnixNano: must be nanoseconds since 1970 as a whole number',
    ],
    ['an object', {}, { endTimeUnixNano: {} }, [], 'endTimeUnixNano: must be nanoseconds since 1970 as a whole number'],
    [
      'far too late',
      {},
      { startTimeUnixNano: 1e300, endTimeUnixNano: 0 },
      [],
      'startTimeUnixNano: is no moment of the calendar',
    ],
    ['an end before its start', {}, { endTimeUnixNano: '5' }, [], 'endTimeUnixNano: is before startTimeUnixNano'],
    [
      'broken steps',
      { 'tessera.plan.steps': '[{' },
      {},
      [],
      'tessera.plan.steps: must be a list of {kind, detail}, or its JSON text',
    ],
    [
      'steps that are no list',
      { 'tessera.plan.steps': '{}' },
      {},
      [],
      'tessera.plan.steps: must be a list of {kind, detail}, or its JSON text',
    ],
    ['another tenant', { 'tessera.tenant_id': 'b' }, {}, ['a'], 'tessera.tenant_id: is no tenant of this credential'],
    [
      'no tenant of several',
      {},
      {},
      ['a', 'b'],
      'tessera.tenant_id: must be given, as the credential has several tenants',
    ],
    [
      'an attribute without end',
      {},
      { attributes: [...(span(1, agent) as { attributes: object[] }).attributes, { key: 'user.id', value: deep }] },
      [],
      'an attribute is nested deeper than 32',
    ],
  ])('%s', (_name, values, more, own, detail) => {
    const bad = span(1, { ...agent, ...values }, more);
    const good = span(2, { ...agent, ...(own[0] === undefined ? {} : { 'tessera.tenant_id': own[0] }) });
    const { items, rejected } = map([bad, good], {}, own);
    expect(items).toHaveLength(1);
    expect(rejected.map((one) => one.detail)).toEqual([detail]);
  });

  test('only tenant of the credential is the tenant of what names none', () => {
    expect(map([span(1, agent)], {}, ['a']).items[0]?.['tenant_id']).toBe('a');
    expect(map([span(1, { ...agent, 'tessera.tenant_id': 'b' })], {}, ['a', 'b']).items[0]?.['tenant_id']).toBe('b');
  });
});

describe('a body that is no export', () => {
  test.each<[string, unknown, string]>([
    ['null', null, 'body'],
    ['an array', [], 'body'],
    ['spans as an object', { resourceSpans: {} }, 'resourceSpans'],
    ['a resource as text', { resourceSpans: ['x'] }, 'resourceSpans[0]'],
    ['scopes as text', { resourceSpans: [{}, { scopeSpans: 'x' }] }, 'resourceSpans[1].scopeSpans'],
    [
      'a span as null',
      { resourceSpans: [{ scopeSpans: [{ spans: [null] }] }] },
      'resourceSpans[0].scopeSpans[0].spans[0]',
    ],
  ])('%s', (_name, body, field) => {
    expect(() => mappedExport(body, [])).toThrow(
      expect.objectContaining({ status: 400, fields: [expect.objectContaining({ field })] }),
    );
  });

  test.each([{}, { resourceSpans: [] }, { resourceSpans: [{ unknown: 1, scopeSpans: [{ spans: [{}] }] }] }])(
    'unlike %j, which holds nothing',
    (body) => {
      expect(mappedExport(body, [])).toEqual({ items: [], spanIds: [], rejected: [] });
    },
  );
});
