import { plainValue } from './any-value.js';
import type { ChosenSpan } from './chosen-spans.js';
import type { Span } from './span.js';
import { SpanFault } from './span-fault.js';

/**
 * The `trace` of a span: `plan.steps`, `rules.fired` and `inference.rationale` as far as there are any, and `otel`, by
 * which the span is found again elsewhere. Of what was said in the conversation nothing is taken.
 */
export function traceObject({ span, within }: ChosenSpan): Readonly<Record<string, unknown>> {
  const steps = [...plannedSteps(span), ...practices(span), ...stepEvents(span), ...toolSteps(within)];
  const fired = [...span.list('tessera.rules.fired'), ...eventValues(span, 'tessera.rule.fired', 'rule')];
  const rationale = [
    ...span.list('tessera.inference.rationale'),
    ...eventValues(span, 'tessera.inference.rationale', 'text'),
  ];
  return {
    ...(steps.length > 0 ? { plan: { steps } } : {}),
    ...(fired.length > 0 ? { rules: { fired } } : {}),
    ...(rationale.length > 0 ? { inference: { rationale } } : {}),
    otel: originOf(span),
  };
}

/** SDKs whose attributes are texts and numbers only send the list as JSON. */
function plannedSteps(span: Span): readonly unknown[] {
  const given = span.value('tessera.plan.steps');
  const steps = typeof given === 'string' ? parsed(given) : (given ?? []);
  if (Array.isArray(steps)) return steps;
  throw new SpanFault('tessera.plan.steps: must be a list of {kind, detail}, or its JSON text');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function practices(span: Span): readonly unknown[] {
  return span.list('tessera.practices').map((detail) => ({ kind: 'practice', detail }));
}

function stepEvents(span: Span): readonly unknown[] {
  return span
    .events('tessera.plan.step')
    .map((event) => ({ kind: plainValue(event.get('kind')), detail: plainValue(event.get('detail')) }));
}

function toolSteps(within: readonly Span[]): readonly unknown[] {
  return within
    .filter(({ operation }) => operation === 'execute_tool')
    .map((tool) => ({ kind: 'tool', detail: tool.text('gen_ai.tool.name') }));
}

function eventValues(span: Span, event: string, attribute: string): readonly unknown[] {
  return span.events(event).flatMap((attributes) => plainValue(attributes.get(attribute)) ?? []);
}

function originOf(span: Span): Readonly<Record<string, unknown>> {
  const origin = {
    trace_id: span.traceId,
    span_id: span.spanId,
    service: span.text('service.name'),
    operation: span.operation,
    provider: span.text('gen_ai.provider.name', 'gen_ai.system'),
    error_type: span.text('error.type'),
    input_tokens: span.value('gen_ai.usage.input_tokens'),
    output_tokens: span.value('gen_ai.usage.output_tokens'),
  };
  return Object.fromEntries(Object.entries(origin).filter(([, value]) => value !== null));
}
