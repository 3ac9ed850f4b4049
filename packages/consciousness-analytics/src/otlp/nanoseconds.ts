import { SpanFault } from './span-fault.js';

const DIGITS = /^\d{1,20}$/;
const MILLISECOND = 1_000_000n;

/** A moment in nanoseconds since 1970, as a text or a number; null where it is absent or 0, which OTLP has for unknown. */
export function nanosecondsOf(value: unknown, field: string): bigint | null {
  if (value === undefined || value === null) return null;
  const whole = typeof value === 'number' ? Number.isInteger(value) && value >= 0 : isDigits(value);
  if (!whole) throw new SpanFault(`${field}: must be nanoseconds since 1970 as a whole number`);
  return BigInt(value as string | number) || null;
}

function isDigits(value: unknown): boolean {
  return typeof value === 'string' && DIGITS.test(value);
}

/** RFC 3339 with the microseconds that PostgreSQL keeps. */
export function timestampOf(at: bigint): string {
  const date = new Date(Number(at / MILLISECOND));
  // 64 bits reach to the year 2554, a number beyond.
  if (Number.isNaN(date.getTime())) throw new SpanFault('startTimeUnixNano: is no moment of the calendar');
  const microseconds = String((at / 1_000n) % 1_000n).padStart(3, '0');
  return date.toISOString().replace('Z', `${microseconds}Z`);
}

/** Whole milliseconds between two moments, rounded to the nearest. */
export function millisecondsBetween(start: bigint, end: bigint): number {
  return Number((end - start + MILLISECOND / 2n) / MILLISECOND);
}
