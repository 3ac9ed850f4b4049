import type { Random } from './random.js';

/** Texts that some layer may read otherwise than the one before it. */
export const texts: readonly string[] = [
  '',
  ' ',
  '\t',
  '0',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '*',
  '%',
  '_',
  '\\',
  "'",
  '"',
  ';',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u202eright to left',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\uffff',
  '😀',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  'İ',
  'ß',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\r\nx-injected: 1',
  '\u001b[31m',
  '=cmd()',
  '../../etc/passwd',
  '${7*7}',
  '{{7*7}}',
  '%s%n%x',
  'x'.repeat(101),
  'x'.repeat(501),
  'ü'.repeat(250),
  '😀'.repeat(300),
  'x'.repeat(5_000),
];

/** Numbers as they may be written, right and wrong. */
export const numbers: readonly string[] = [
  '0',
  '-0',
  '1',
  '-1',
  '00',
  '01',
  '1.0',
  '1.5',
  '.5',
  '5.',
  '+1',
  '1e0',
  '1e2',
  '1e400',
  '-1e400',
  '1e-400',
  'NaN',
  'Infinity',
  '-Infinity',
  '0x10',
  '0b1',
  '1_000',
  '1,000',
  '2147483647',
  '2147483648',
  '-2147483649',
  '9007199254740991',
  '9007199254740993',
  '9223372036854775807',
  '9223372036854775808',
  '99999999999999999999999999',
  '0.1000000000000000055511151231257827',
  '٣',
  '1'.repeat(400),
];

/** Moments, of which few exist. */
export const moments: readonly string[] = [
  '2026-03-29T02:30:00Z',
  '2026-02-30T00:00:00Z',
  '2025-02-29T12:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T23:59:60Z',
  '2026-01-01T00:00:00+24:00',
  '2026-01-01T00:00:00-15:59',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '+010000-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '294277-01-01T00:00:00Z',
  '2026-01-01',
  '2026-01-01 00:00:00',
  '20260101T000000Z',
  'infinity',
  '-infinity',
  'now',
  'tomorrow',
  'epoch',
  '1700000000',
  '1e400',
];

/** Time zones: few that are one, and what PostgreSQL takes for one. */
export const zones: readonly string[] = [
  'UTC',
  'Europe/Berlin',
  'europe/berlin',
  'America/Argentina/Buenos_Aires',
  'Pacific/Apia',
  'FOO+3',
  'FOO+3BAR',
  '+03:00',
  'UTC+25',
  'EST5EDT',
  '<x>+1',
  '../etc/passwd',
  'posix/UTC',
  'UTC\u0000',
  'UTC ',
  'Europe/Berlin;select',
  'local',
  'default',
  "UTC'",
];

/** Formats and comparisons, few of which exist. */
const words: readonly string[] = ['json', 'csv', 'ndjson', 'JSON', 'xml', 'previous_period', 'previous_year', 'none'];

/** Bytes in percent encoding that are no text, or that a second decoding makes another text. */
export const brokenEncodings: readonly string[] = [
  '%',
  '%0',
  '%zz',
  '%u0041',
  '%00',
  '%C0%AF',
  '%E0%80%AF',
  '%F0%80%80%AF',
  '%ED%A0%80',
  '%F5%80%80%80',
  '%FF%FE',
  '%C3',
  '%2500',
  '%252e%252e%252f',
  '%25C0%25AF',
  '\u00c3\u00bc',
  '\u00ff',
  '\u0080',
];

/** Any hostile text. */
export function hostile(random: Random): string {
  return random.pick(random.pick([texts, numbers, moments, zones, words]));
}

/** Percent encoding of any text; half of a surrogate pair as the bytes that a careless program makes of it. */
export function percent(text: string): string {
  return text.replace(/\p{Surrogate}|[^]/gu, (one) => {
    const code = one.charCodeAt(0);
    if (one.length === 1 && code >= 0xd800 && code <= 0xdfff) {
      return [0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)].map((byte) => `%${byte.toString(16)}`).join('');
    }
    return encodeURIComponent(one);
  });
}

/** A text on its way into a URL: rightly, twice, or not encoded. */
export function onTheWire(random: Random, text: string): string {
  if (random.chance(0.05)) return random.pick(brokenEncodings);
  if (random.chance(0.05)) return percent(percent(text));
  if (random.chance(0.05))
    return Buffer.from(text)
      .toString('latin1')
      .replace(/[^\x21-\xff]/g, '%20');
  return percent(text);
}
