import { attributesOf, objectOf, plainValue } from './any-value.js';

/** One span of an export. Values of attributes are made only when somebody asks. */
export class Span {
  readonly traceId: string;
  readonly spanId: string;
  /** Empty where there is none. */
  readonly parentId: string;
  /** `gen_ai.operation.name`; null for spans that are about something else. */
  readonly operation: string | null;
  private readonly attributes: ReadonlyMap<string, unknown>;

  constructor(
    /** The span as it came. */
    readonly fields: Readonly<Record<string, unknown>>,
    private readonly resource: ReadonlyMap<string, unknown>,
  ) {
    this.traceId = hex(fields['traceId']);
    this.spanId = hex(fields['spanId']);
    this.parentId = hex(fields['parentSpanId']);
    this.attributes = attributesOf(fields['attributes']);
    const operation = objectOf(this.attributes.get('gen_ai.operation.name'))?.['stringValue'];
    this.operation = typeof operation === 'string' && operation !== '' ? operation : null;
  }

  /** The first of these attributes that is there, on the span, else on its resource; null where none is. Throws SpanFault. */
  value(...names: readonly string[]): unknown {
    for (const attributes of [this.attributes, this.resource]) {
      for (const name of names) {
        const value = attributes.has(name) ? plainValue(attributes.get(name)) : null;
        if (value !== null && value !== '') return value;
      }
    }
    return null;
  }

  /** The same as text; numbers and booleans are spelt, anything else is null. */
  text(...names: readonly string[]): string | null {
    const value = this.value(...names);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
  }

  /** The same as a list; a single value is a list of one. */
  list(name: string): readonly unknown[] {
    const value = this.value(name);
    if (value === null) return [];
    return Array.isArray(value) ? value : [value];
  }

  /** Attributes of the span's events of a name, in their order. */
  events(name: string): readonly ReadonlyMap<string, unknown>[] {
    const events = this.fields['events'];
    const all: readonly unknown[] = Array.isArray(events) ? events : [];
    return all
      .map(objectOf)
      .filter((event) => event?.['name'] === name)
      .map((event) => attributesOf(event?.['attributes']));
  }
}

function hex(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}
