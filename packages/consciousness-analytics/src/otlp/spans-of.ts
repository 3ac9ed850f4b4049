import { InvalidInput } from '@tessera/module-kit';
import { attributesOf, objectOf } from './any-value.js';
import { Span } from './span.js';

/** The spans of an ExportTraceServiceRequest in OTLP's JSON. Unknown fields are passed over, as OTLP wants. @throws InvalidInput */
export function spansOf(body: unknown): readonly Span[] {
  const request = object(body, 'body');
  return list(request['resourceSpans'], 'resourceSpans').flatMap((entry, at) => {
    const path = `resourceSpans[${at}]`;
    const ofResource = object(entry, path);
    const resource = attributesOf(objectOf(ofResource['resource'])?.['attributes']);
    return list(ofResource['scopeSpans'], `${path}.scopeSpans`).flatMap((scope, n) => {
      const inScope = `${path}.scopeSpans[${n}]`;
      return list(object(scope, inScope)['spans'], `${inScope}.spans`).map(
        (span, m) => new Span(object(span, `${inScope}.spans[${m}]`), resource),
      );
    });
  });
}

function object(value: unknown, field: string): Readonly<Record<string, unknown>> {
  const fields = objectOf(value);
  if (fields === null) throw refused(field, value, 'object');
  return fields;
}

function list(value: unknown, field: string): readonly unknown[] {
  // An empty list is left out in protobuf's JSON.
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw refused(field, value, 'array');
  return value;
}

function refused(field: string, value: unknown, limit: string): InvalidInput {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return new InvalidInput([{ field, value: kind, detail: `must be an ${limit}`, limit }], 'This is no OTLP export.');
}
