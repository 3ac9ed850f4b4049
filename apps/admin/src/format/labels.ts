import type { FieldType, Unit } from '../api/manifest.js';
import { isDay, moment } from './dates.js';
import { asNumber, figure, NOTHING } from './numbers.js';

/** A field's name for people: `p95_duration_ms` is "P95 duration". Its unit stands at the figures. */
export function label(field: string): string {
  const words = (field.split('.').at(-1) ?? field).replace(/_(ms|seconds|pct)$/, '').split('_');
  const text = words.map((word) => (word === 'id' ? 'ID' : word === 'avg' ? 'average' : word)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The unit that a field's name tells, else the panel's where the field is what the panel is about. */
export function unitOf(field: string, fallback?: Unit): Unit | undefined {
  if (/_ms$/.test(field)) return 'ms';
  if (/_seconds$/.test(field)) return 'seconds';
  if (/(_rate|percentage|_pct)$/.test(field)) return fallback === 'ratio' ? 'ratio' : 'percent';
  if (/^avg_|_score$|^confidence/.test(field)) return fallback === 'count' ? 'count' : undefined;
  return /_count$|^total_|^unique_/.test(field) ? 'count' : fallback;
}

/** A value of a row as text; what is no text, number or time is written as JSON. */
export function shown(field: string, value: unknown, tz: string, type?: FieldType, unit?: Unit): string {
  if (value === null || value === undefined) return NOTHING;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return figure(value, unitOf(field, unit));
  if (typeof value === 'string') {
    if (type === 'timestamp' || isDay(value)) return moment(value, tz);
    const number = type === 'number' || type === 'integer' ? asNumber(value) : null;
    return number === null ? value : figure(number, unitOf(field, unit));
  }
  if (Array.isArray(value)) return value.map((item) => shown(field, item, tz)).join(', ') || NOTHING;
  return objectText(value);
}

function objectText(value: object): string {
  const entries = Object.entries(value);
  const flat = entries.every(([, item]) => item === null || typeof item !== 'object');
  return flat ? entries.map(([name, item]) => `${name}: ${String(item)}`).join(', ') : JSON.stringify(value);
}

/** A title without the length of the window that it was made for; the panel says the window that it has. */
export function titleWithoutWindow(title: string): string {
  return title.replace(/,\s*(?:last\s+)?\d+ (?:hours?|days?|weeks?)$/i, '');
}
