import { isIP } from 'node:net';
import { Cron } from 'croner';
import { z } from 'zod';

const parsedUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const unit = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** `90`, `90s`, `15m`, `2h` or `30d`, as seconds. */
export const seconds = z
  .string()
  .regex(/^\d{1,9}[smhd]?$/, 'is not a duration such as 90s, 15m, 2h or 30d')
  .transform((text) => {
    const letter = text.at(-1) as keyof typeof unit;
    return letter in unit ? Number.parseInt(text, 10) * unit[letter] : Number.parseInt(text, 10);
  })
  .refine((value) => value > 0, 'must be more than zero');

/** As {@link seconds}, and `500ms`: a part of a second. */
export const shortTime = z
  .string()
  .regex(/^(\d{1,7}ms|\d{1,9}[smhd]?)$/, 'is not a duration such as 500ms, 2s or 1m')
  .transform((text) => (text.endsWith('ms') ? Number.parseInt(text, 10) / 1000 : seconds.parse(text)))
  .refine((value) => value > 0, 'must be more than zero');

/** A whole number from `low` to `high`. */
export const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^-?\d{1,12}$/, `is not a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `is not from ${low} to ${high}`);

/** A number from `low` to `high`, as people write it. */
export const decimal = (low: number, high: number) =>
  z
    .string()
    .regex(/^-?\d{1,15}(\.\d{1,15})?$/, `is not a number from ${low} to ${high}`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `is not from ${low} to ${high}`);

/** One of the words given. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `is not one of ${words.join(', ')}` });

/** Five-field cron expression (UTC) that fires at least once. */
export const cron = z.string().refine((text) => {
  if (text.split(/\s+/).length !== 5) {
    return false;
  }
  try {
    return new Cron(text, { timezone: 'UTC', paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}, 'is not a cron expression of five fields (minute hour day month weekday, UTC)');

/** A connection string of PostgreSQL. */
export const postgresUrl = z.string().refine((text) => {
  const parsed = parsedUrl(text);
  return (
    parsed !== null &&
    (parsed.protocol === 'postgres:' || parsed.protocol === 'postgresql:') &&
    parsed.pathname.length > 1
  );
}, 'is not a PostgreSQL URL that names a database');

/** An https URL; http only for a loopback host, where nobody can be in between. */
export const keysUrl = z.string().refine((text) => {
  const parsed = parsedUrl(text);
  const loopback = parsed !== null && ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
  return parsed !== null && (parsed.protocol === 'https:' || (parsed.protocol === 'http:' && loopback));
}, 'is not an https URL (http only for localhost)');

/** Comma-separated networks in CIDR notation. */
export const networks = z.string().transform((text, context) => {
  const list = text.split(',').map((part) => part.trim());
  for (const network of list) {
    const [address = '', prefix = ''] = network.split('/');
    const family = isIP(address);
    if (family === 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > (family === 4 ? 32 : 128)) {
      context.addIssue({ code: 'custom', message: `is not a list of networks: "${network}" is not in CIDR notation` });
      return z.NEVER;
    }
  }
  return list;
});

const originFault = 'is not a list of origins such as https://dashboards.example.org';

/** Comma-separated web origins, each as a browser sends it: no pattern, no path, never `null`, which any sandboxed page is. */
export const origins = z.string().transform((text, context) => {
  const list = text.split(',').map((part) => part.trim());
  for (const origin of list) {
    const parsed = parsedUrl(origin);
    if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.origin !== origin || origin.includes('*')) {
      context.addIssue({ code: 'custom', message: `${originFault}: "${origin}" is none` });
      return z.NEVER;
    }
  }
  return list;
});

const identifier = '(?:[a-z_][a-z0-9_$]{0,62}|"(?:[^"]|""){1,63}")';

/** Name of an existing relation with its schema. */
export const relation = z
  .string()
  .regex(
    new RegExp(`^${identifier}\\.${identifier}$`),
    'is not schema.table (lower case; names with capitals in double quotes)',
  );

/** Name of a column; the quotes around a name with capitals are taken off. */
export const column = z
  .string()
  .regex(new RegExp(`^${identifier}$`), 'is not a column name (lower case; names with capitals in double quotes)')
  .transform((text) => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text));

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    // Offsets are zones to Node, but no names.
    return /^[A-Za-z]/.test(text);
  } catch {
    return false;
  }
}

/** An IANA time zone, old names such as `Asia/Kathmandu` included. */
export const timeZone = z.string().refine(isTimeZone, 'is no IANA time zone, for example Europe/Berlin');
