import { dateFormat, locales } from './locale.js';
import { NOTHING } from './numbers.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether text is a calendar day, which belongs to no zone. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}

/** A moment in full, in the zone looked at; days stay the days that they are. */
export function moment(value: string | null | undefined, tz: string): string {
  if (value === null || value === undefined) return NOTHING;
  if (isDay(value)) return dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  return dateFormat({ dateStyle: 'medium', timeStyle: 'medium', timeZone: tz }).format(at);
}

/** A moment on an axis of buckets: days are dates, hours dates with their time. */
export function tick(value: string, tz: string): string {
  if (isDay(value)) {
    return dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
  }
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  return dateFormat({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: tz }).format(at);
}

/** From and to of a window, as short as they can be told apart. */
export function span(from: string | null, to: string | null, tz: string): string {
  if (to === null) return NOTHING;
  const format = dateFormat({ dateStyle: 'medium', timeStyle: 'short', timeZone: tz });
  if (from === null) return `all time, until ${format.format(new Date(to))}`;
  return format.formatRange(new Date(from), new Date(to));
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** "3 minutes ago", "in 2 hours", in the reader's language. */
export function relative(value: string | number | null | undefined, now: number): string {
  if (value === null || value === undefined) return 'never';
  const seconds = ((typeof value === 'number' ? value : Date.parse(value)) - now) / 1000;
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? (['second', 1] as const);
  const format = new Intl.RelativeTimeFormat([...locales()], { numeric: 'auto' });
  return format.format(Math.trunc(seconds / size), unit);
}

/** Short names of the weekdays, Monday first. */
export function weekdays(): readonly string[] {
  const format = dateFormat({ weekday: 'short', timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  return [5, 6, 7, 8, 9, 10, 11].map((day) => format.format(new Date(Date.UTC(2026, 0, day))));
}

/** The weekday (Monday is 0) and the hour of a moment in a zone. */
export function weekdayAndHour(value: string, tz: string): { readonly weekday: number; readonly hour: number } {
  const parts = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', hourCycle: 'h23', timeZone: tz });
  const found = Object.fromEntries(parts.formatToParts(new Date(value)).map(({ type, value: text }) => [type, text]));
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  return { weekday: names.indexOf(found['weekday'] ?? 'Mon'), hour: Number(found['hour'] ?? 0) };
}
