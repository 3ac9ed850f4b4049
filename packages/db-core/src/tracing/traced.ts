import { type Attributes, type Span, SpanStatusCode, trace } from '@opentelemetry/api';

const tracer = trace.getTracer('tessera');

/**
 * Runs `work` in a span of its own, below the one that is active. Without an OpenTelemetry SDK this costs next to nothing.
 * A failure marks the span with the error's name and code only: its message may quote data.
 */
export function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** As {@link traced}, but only below a span: what nobody asked for by request or schedule leaves no trace. */
export function tracedBelow<T>(
  nameOf: () => string,
  attributesOf: (name: string) => Attributes,
  work: () => Promise<T>,
): Promise<T> {
  if (trace.getActiveSpan()?.isRecording() !== true) return work();
  const name = nameOf();
  return traced(name, attributesOf(name), work);
}

/** Marks a span as failed. */
export function failed(span: Span, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const type = code ?? (error instanceof Error ? error.name : 'unknown');
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR, message: type });
}
