const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Milliseconds since 1970 of an RFC 3339 timestamp, null for anything else.
 *
 * Date.parse makes 2 March of 30 February and takes much that is no RFC 3339; leap seconds are refused. Each fact of a
 * batch has one: digits are read where they stand, without a match to be made of them.
 */
export function parseTimestamp(text: string): number | null {
  if (!RFC_3339.test(text)) return null;
  const year = 100 * two(text, 0) + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  if (two(text, 11) > 23 || two(text, 14) > 59 || two(text, 17) > 59) return null;
  const end = text.length;
  const zoned = text.charCodeAt(end - 3) === COLON;
  if (zoned && (two(text, end - 5) > 23 || two(text, end - 2) > 59)) return null;
  const at = Date.parse(text.toUpperCase());
  return Number.isNaN(at) ? null : at;
}

const ZERO = 48;
const COLON = 58;

/** The number that two digits stand for. */
function two(text: string, from: number): number {
  return 10 * (text.charCodeAt(from) - ZERO) + text.charCodeAt(from + 1) - ZERO;
}

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
}
