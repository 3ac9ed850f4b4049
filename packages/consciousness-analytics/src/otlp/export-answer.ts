/** A span that was not taken. */
export interface RejectedSpan {
  readonly spanId: string;
  readonly detail: string;
}

/** An ExportTraceServiceResponse in OTLP's JSON, where a 64-bit integer is a text. */
export interface ExportAnswer {
  readonly partialSuccess?: { readonly rejectedSpans: string; readonly errorMessage: string };
}

/** Faults that one answer spells out: exporters write it into a log line. */
const MOST_TOLD = 5;

/** The answer to an export; without rejected spans it must say nothing of partial success. */
export function exportAnswer(rejected: readonly RejectedSpan[]): ExportAnswer {
  if (rejected.length === 0) return {};
  const told = rejected.slice(0, MOST_TOLD).map(({ spanId, detail }) => `span ${spanId.slice(0, 16)}: ${detail}`);
  const further = rejected.length - told.length;
  const errorMessage = [...told, ...(further > 0 ? [`and ${further} more`] : [])].join('; ');
  return { partialSuccess: { rejectedSpans: String(rejected.length), errorMessage } };
}
