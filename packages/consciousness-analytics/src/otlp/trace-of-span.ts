import { type ChosenSpan, MODEL_CALLS } from './chosen-spans.js';
import { millisecondsBetween, nanosecondsOf, timestampOf } from './nanoseconds.js';
import type { Span } from './span.js';
import { SpanFault } from './span-fault.js';
import { tenantOfSpan } from './tenant-of-span.js';
import { traceIdOf } from './trace-id.js';
import { traceObject } from './trace-object.js';

const TRACE_ID = /^(?!0+$)[0-9a-f]{32}$/;
const SPAN_ID = /^(?!0+$)[0-9a-f]{16}$/;

/**
 * The item of `events` that a span becomes. What its columns may hold is for ingest to check.
 * @throws SpanFault where no item can be made of it
 */
export function traceOfSpan(chosen: ChosenSpan, own: readonly string[]): Readonly<Record<string, unknown>> {
  const { span, within } = chosen;
  if (!TRACE_ID.test(span.traceId)) throw new SpanFault('traceId: must be 32 hexadecimal digits, not all 0');
  if (!SPAN_ID.test(span.spanId)) throw new SpanFault('spanId: must be 16 hexadecimal digits, not all 0');
  const tenant = tenantOfSpan(span, own);
  const memories = span.list('tessera.memory_ids');
  return {
    source: 'consciousness_traces',
    ...(tenant === undefined ? {} : { tenant_id: tenant }),
    id: traceIdOf(span.traceId, span.spanId),
    ...timesOf(span),
    user_id: span.text('user.id', 'enduser.id'),
    session_id: span.text('gen_ai.conversation.id', 'session.id'),
    request_id: span.text('tessera.request_id') ?? span.traceId,
    agent: span.text('gen_ai.agent.name', 'gen_ai.agent.id'),
    model: modelOf(span) ?? within.filter(({ operation }) => MODEL_CALLS.has(operation)).map(modelOf)[0] ?? null,
    facet: span.text('tessera.facet'),
    mode: span.text('tessera.mode'),
    confidence: span.value('tessera.confidence'),
    safety_level: span.text('tessera.safety_level'),
    memory_ids: memories.length > 0 ? memories : null,
    trace: traceObject(chosen),
  };
}

function modelOf(span: Span): string | null {
  return span.text('gen_ai.response.model', 'gen_ai.request.model');
}

function timesOf({ fields }: Span): { readonly created_at: string; readonly latency_ms: number | null } {
  const start = nanosecondsOf(fields['startTimeUnixNano'], 'startTimeUnixNano');
  const end = nanosecondsOf(fields['endTimeUnixNano'], 'endTimeUnixNano');
  if (start === null) throw new SpanFault('startTimeUnixNano: must be given');
  if (end !== null && end < start) throw new SpanFault('endTimeUnixNano: is before startTimeUnixNano');
  return { created_at: timestampOf(start), latency_ms: end === null ? null : millisecondsBetween(start, end) };
}
