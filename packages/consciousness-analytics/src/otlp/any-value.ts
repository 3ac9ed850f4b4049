import { SpanFault } from './span-fault.js';

/** An object of a JSON body; null for anything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** Deepest nesting of an attribute that is read. */
const DEEPEST = 32;
const INTEGER = /^-?\d+$/;

/**
 * What an OTLP AnyValue holds, as JSON has it; null where it holds nothing. 64-bit integers come as texts: one that is no
 * double stays a text.
 */
export function plainValue(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new SpanFault(`an attribute is nested deeper than ${DEEPEST}`);
  const any = objectOf(value) ?? {};
  const { intValue, doubleValue, arrayValue, kvlistValue } = any;
  if (intValue !== undefined) return integerOf(intValue);
  // NaN and Infinity come as texts; the column says what is wrong with them.
  if (doubleValue !== undefined) return typeof doubleValue === 'string' ? Number(doubleValue) : doubleValue;
  if (arrayValue !== undefined) return valuesOf(arrayValue).map((entry) => plainValue(entry, depth + 1));
  if (kvlistValue !== undefined) {
    return Object.fromEntries(
      [...attributesOf(valuesOf(kvlistValue))].map(([name, entry]) => [name, plainValue(entry, depth + 1)]),
    );
  }
  return any['stringValue'] ?? any['boolValue'] ?? any['bytesValue'] ?? null;
}

/** Attributes by name, their values as they came. */
export function attributesOf(list: unknown): ReadonlyMap<string, unknown> {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  return new Map(
    entries.flatMap((entry): [string, unknown][] => {
      const { key, value } = objectOf(entry) ?? {};
      return typeof key === 'string' ? [[key, value]] : [];
    }),
  );
}

function valuesOf(value: unknown): readonly unknown[] {
  const values = objectOf(value)?.['values'];
  return Array.isArray(values) ? values : [];
}

function integerOf(value: unknown): unknown {
  if (typeof value !== 'string' || !INTEGER.test(value)) return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
