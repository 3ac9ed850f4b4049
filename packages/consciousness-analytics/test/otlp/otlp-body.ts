/** Attribute values as OTLP's JSON has them. */
export function anyValue(value: unknown): object {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number') return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(anyValue) } };
  return { kvlistValue: { values: attributes((value ?? {}) as Readonly<Record<string, unknown>>) } };
}

/** Attributes as OTLP's JSON has them. */
export function attributes(values: Readonly<Record<string, unknown>>): object[] {
  return Object.entries(values).map(([key, value]) => ({ key, value: anyValue(value) }));
}

export const TRACE = '0af7651916cd43dd8448eb211c80319c';
/** 2026-11-01T00:00:00.000000001Z */
const START = 1_793_491_200_000_000_001n;

/** A span `n` of the trace that took 250 ms, begun `n` ms after the first. */
export function span(n: number, values: Readonly<Record<string, unknown>>, more: object = {}): object {
  const start = START + BigInt(n) * 1_000_000n;
  return {
    traceId: TRACE,
    spanId: spanId(n),
    name: 'test',
    startTimeUnixNano: String(start),
    endTimeUnixNano: String(start + 250_000_000n),
    attributes: attributes(values),
    ...more,
  };
}

export function spanId(n: number): string {
  return n.toString(16).padStart(16, '0');
}

export const agent = { 'gen_ai.operation.name': 'invoke_agent' };
export const chat = { 'gen_ai.operation.name': 'chat' };
export const tool = { 'gen_ai.operation.name': 'execute_tool' };

export function exported(spans: readonly object[], resource: Readonly<Record<string, unknown>> = {}): object {
  return { resourceSpans: [{ resource: { attributes: attributes(resource) }, scopeSpans: [{ spans }] }] };
}
