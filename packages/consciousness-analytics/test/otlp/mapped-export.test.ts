import { describe, expect, test } from '@jest/globals';
import { mappedExport } from '../../src/otlp/mapped-export.js';
import { traceIdOf } from '../../src/otlp/trace-id.js';
import { agent, chat, exported, span, spanId, tool, TRACE } from './otlp-body.js';

const map = (spans: readonly object[], resource = {}, own: readonly string[] = []) =>
  mappedExport(exported(spans, resource), own);
const only = (values: object, more: object = {}, resource = {}): Readonly<Record<string, unknown>> =>
  map([span(1, { ...agent, ...values }, more)], resource).items[0] ?? {};
const child = (n: number, of: number, values: Readonly<Record<string, unknown>>) =>
  span(n, values, { parentSpanId: spanId(of) });

test('an invocation of an agent with nothing but its times', () => {
  expect(map([span(1, agent)])).toEqual({
    items: [
      {
        source: 'consciousness_traces',
        id: '3bbb9238-49c7-554b-a676-f97641a89218',
        created_at: '2026-11-01T00:00:00.001000Z',
        user_id: null,
        session_id: null,
        request_id: TRACE,
        agent: null,
        model: null,
        facet: null,
        mode: null,
        confidence: null,
        safety_level: null,
        latency_ms: 250,
        memory_ids: null,
        trace: { otel: { trace_id: TRACE, span_id: spanId(1), operation: 'invoke_agent' } },
      },
    ],
    spanIds: [spanId(1)],
    rejected: [],
  });
});

describe('attribute to column', () => {
  test.each<[string, object, unknown]>([
    ['user_id', { 'user.id': 'u1', 'enduser.id': 'u2' }, 'u1'],
    ['user_id', { 'enduser.id': 'u2' }, 'u2'],
    ['user_id', { 'user.id': '', 'enduser.id': 'u2' }, 'u2'],
    ['user_id', { 'user.id': 42 }, '42'],
    ['session_id', { 'gen_ai.conversation.id': 'c1', 'session.id': 's1' }, 'c1'],
    ['session_id', { 'session.id': 's1' }, 's1'],
    ['request_id', { 'tessera.request_id': 'r1' }, 'r1'],
    ['agent', { 'gen_ai.agent.name': 'Oracle', 'gen_ai.agent.id': 'asst_1' }, 'Oracle'],
    ['agent', { 'gen_ai.agent.id': 'asst_1' }, 'asst_1'],
    ['model', { 'gen_ai.response.model': 'm-2026', 'gen_ai.request.model': 'm' }, 'm-2026'],
    ['model', { 'gen_ai.request.model': 'm' }, 'm'],
    ['facet', { 'tessera.facet': 'fire3' }, 'fire3'],
    ['mode', { 'tessera.mode': 'dialogue' }, 'dialogue'],
    ['confidence', { 'tessera.confidence': 0.82 }, 0.82],
    ['confidence', { 'tessera.confidence': 1 }, 1],
    ['confidence', { 'tessera.confidence': '0.8' }, '0.8'],
    ['safety_level', { 'tessera.safety_level': 'critical' }, 'critical'],
    ['memory_ids', { 'tessera.memory_ids': ['a', 'b'] }, ['a', 'b']],
    ['memory_ids', { 'tessera.memory_ids': 'a' }, ['a']],
    ['tenant_id', { 'tessera.tenant_id': 'north' }, 'north'],
  ])('%s of %j', (column, values, expected) => {
    expect(only(values)[column]).toEqual(expected);
    expect(only({}, {}, values)[column]).toEqual(expected);
  });

  test('an attribute of the span comes before one of the resource', () => {
    expect(only({ 'tessera.facet': 'span' }, {}, { 'tessera.facet': 'resource' })['facet']).toBe('span');
  });
});

describe('trace', () => {
  const trace = (values: object, more: object = {}) => {
    const { otel: _otel, ...rest } = only(values, more)['trace'] as Record<string, unknown>;
    return rest;
  };
  const event = (name: string, values: Readonly<Record<string, string>>) => ({
    name,
    attributes: Object.entries(values).map(([key, stringValue]) => ({ key, value: { stringValue } })),
  });
  const steps = [{ kind: 'practice', detail: 'Breathe' }];

  test.each<[string, object, object, object]>([
    ['steps as JSON', { 'tessera.plan.steps': JSON.stringify(steps) }, {}, { plan: { steps } }],
    ['steps as a list', { 'tessera.plan.steps': steps }, {}, { plan: { steps } }],
    ['practices', { 'tessera.practices': ['Breathe'] }, {}, { plan: { steps } }],
    ['rules', { 'tessera.rules.fired': ['a', 'b'] }, {}, { rules: { fired: ['a', 'b'] } }],
    ['a rationale', { 'tessera.inference.rationale': 'why' }, {}, { inference: { rationale: ['why'] } }],
    [
      'events',
      { 'tessera.rules.fired': ['first'] },
      {
        events: [
          event('tessera.plan.step', { kind: 'practice', detail: 'Breathe' }),
          event('tessera.rule.fired', { rule: 'then' }),
          event('tessera.rule.fired', {}),
          event('tessera.inference.rationale', { text: 'why' }),
          event('exception', { 'exception.message': 'no' }),
          null,
        ],
      },
      { plan: { steps }, rules: { fired: ['first', 'then'] }, inference: { rationale: ['why'] } },
    ],
  ])('%s', (_name, values, more, expected) => {
    expect(trace(values, more)).toEqual(expected);
  });

  test('where it comes from, without a word of the conversation', () => {
    const values = {
      'gen_ai.system': 'old',
      'gen_ai.provider.name': 'anthropic',
      'error.type': 'timeout',
      'gen_ai.usage.input_tokens': 120,
      'gen_ai.usage.output_tokens': 30,
      'gen_ai.input.messages': '[{"role":"user","parts":["secret"]}]',
      'gen_ai.system_instructions': 'secret',
    };
    const item = only(values, {}, { 'service.name': 'guide' });
    expect(item['trace']).toEqual({
      otel: {
        trace_id: TRACE,
        span_id: spanId(1),
        service: 'guide',
        operation: 'invoke_agent',
        provider: 'anthropic',
        error_type: 'timeout',
        input_tokens: 120,
        output_tokens: 30,
      },
    });
    expect(JSON.stringify(item)).not.toContain('secret');
  });

  test('tools below an agent are steps in the order they began, and its calls say the model', () => {
    const { items } = map([
      child(5, 3, { ...tool, 'gen_ai.tool.name': 'second' }),
      child(3, 1, { 'http.route': '/x' }),
      child(4, 1, { ...tool, 'gen_ai.tool.name': 'first' }),
      child(6, 2, { ...tool, 'gen_ai.tool.name': "the other agent's" }),
      child(7, 99, { ...tool, 'gen_ai.tool.name': "nobody's" }),
      child(8, 1, { ...chat, 'gen_ai.request.model': 'm' }),
      child(2, 1, { ...agent, 'gen_ai.agent.name': 'inner' }),
      span(1, { ...agent, 'gen_ai.agent.name': 'outer' }),
    ]);
    expect(items.map(({ agent: name, model, trace: made }) => [name, model, (made as { plan: unknown }).plan])).toEqual(
      [
        ['inner', null, { steps: [{ kind: 'tool', detail: "the other agent's" }] }],
        [
          'outer',
          'm',
          {
            steps: [
              { kind: 'tool', detail: 'first' },
              { kind: 'tool', detail: 'second' },
            ],
          },
        ],
      ],
    );
  });
});

describe('which spans become traces', () => {
  const http = { 'http.request.method': 'POST' };
  const other = { traceId: 'f'.repeat(32) };

  test.each<[string, readonly object[], readonly number[]]>([
    ['each invocation of an agent, wherever it is', [child(2, 1, agent), child(3, 99, agent), span(1, http)], [2, 3]],
    ['a root call', [span(1, chat)], [1]],
    ['calls of other kinds', [span(1, { 'gen_ai.operation.name': 'generate_content' })], [1]],
    ['calls below a root that is none', [child(3, 2, chat), child(4, 2, chat), child(2, 1, {}), span(1, http)], [3, 4]],
    ['the topmost call', [span(1, chat), child(2, 1, chat)], [1]],
    ['no call below what is not there', [child(2, 1, chat)], []],
    ['no call in the trace of an agent', [span(1, chat), span(2, agent)], [2]],
    ['a call in a trace of its own', [span(1, chat, other), span(2, agent)], [1, 2]],
    ['no other operations', [span(1, tool), span(2, { 'gen_ai.operation.name': 'embeddings' }), span(3, http)], []],
    ['no spans in a circle', [child(1, 2, chat), child(2, 1, http), child(3, 3, chat)], []],
    ['nothing', [], []],
  ])('%s', (_name, spans, expected) => {
    expect(map(spans).spanIds).toEqual(expected.map(spanId));
  });

  test('a chain without end takes no time', () => {
    const spans = Array.from({ length: 30_000 }, (_, n) => child(n + 2, n + 1, tool));
    expect(map([...spans, span(1, agent)]).items).toHaveLength(1);
  });
});

describe('identity', () => {
  test('is the UUID that others make of the same name', () => {
    // uuid.uuid5(uuid.UUID('6f9d1e0c-2f4b-5a1c-9f0e-3b7a5d8c4e21'), '<trace id>:<span id>') in Python
    expect(traceIdOf(TRACE, 'b7ad6b7169203331')).toBe('e1a26df4-1499-5f10-a076-af3303e08630');
  });

  test('depends on trace and span, not on how they are spelt', () => {
    const upper = { traceId: TRACE.toUpperCase() };
    const ids = [span(1, agent), span(1, agent, upper), span(2, agent), span(1, agent, { traceId: '1'.repeat(32) })];
    const [first, same, ...others] = map(ids).items.map(({ id }) => id);
    expect(same).toBe(first);
    expect(new Set([first, ...others]).size).toBe(3);
  });
});

describe('times', () => {
  test.each<[string, unknown, unknown, string, number | null]>([
    ['texts', '1793491200123456789', '1793491200623456788', '2026-11-01T00:00:00.123456Z', 500],
    ['numbers', 1_793_491_200_000_000_000, 1_793_491_201_000_000_000, '2026-11-01T00:00:00.000000Z', 1000],
    ['no end', '1793491200000000000', undefined, '2026-11-01T00:00:00.000000Z', null],
    ['an end of 0', '1793491200000000000', '0', '2026-11-01T00:00:00.000000Z', null],
    ['half a millisecond', '1793491200000000000', '1793491200000500000', '2026-11-01T00:00:00.000000Z', 1],
    ['less than half', '1793491200000000000', '1793491200000499999', '2026-11-01T00:00:00.000000Z', 0],
    ['1970', '1', '1', '1970-01-01T00:00:00.000000Z', 0],
  ])('%s', (_name, startTimeUnixNano, endTimeUnixNano, created_at, latency_ms) => {
    expect(only({}, { startTimeUnixNano, endTimeUnixNano })).toMatchObject({ created_at, latency_ms });
  });
});
