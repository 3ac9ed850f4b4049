import { chosenSpans } from './chosen-spans.js';
import type { RejectedSpan } from './export-answer.js';
import { SpanFault } from './span-fault.js';
import { spansOf } from './spans-of.js';
import { traceOfSpan } from './trace-of-span.js';

/** What an export holds for this module. */
export interface MappedExport {
  /** Items of `events`. */
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** Ids of the spans that they were, in the same order. */
  readonly spanIds: readonly string[];
  /** Spans that should have become traces and could not. */
  readonly rejected: readonly RejectedSpan[];
}

/**
 * Maps an export to traces. Spans that are no answers of the guide are passed over.
 * @param own tenants of the credential
 * @throws InvalidInput where the body is no OTLP export
 */
export function mappedExport(body: unknown, own: readonly string[]): MappedExport {
  const items: Readonly<Record<string, unknown>>[] = [];
  const spanIds: string[] = [];
  const rejected: RejectedSpan[] = [];
  for (const chosen of chosenSpans(spansOf(body))) {
    const { spanId } = chosen.span;
    try {
      items.push(traceOfSpan(chosen, own));
      spanIds.push(spanId);
    } catch (error) {
      if (!(error instanceof SpanFault)) throw error;
      rejected.push({ spanId, detail: error.message });
    }
  }
  return { items, spanIds, rejected };
}
