import { quoteName, quoteText } from '../refresh/identifiers.js';
import type { FoundColumn } from './find-relation.js';

const NUMBERS = ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'];

/** What fits into the narrower types; a wider column may hold more. */
const RANGES: Readonly<Record<string, { readonly holds: readonly string[]; readonly between: string }>> = {
  integer: { holds: ['smallint'], between: '-2147483648 and 2147483647' },
  bigint: { holds: ['smallint', 'integer'], between: '-9223372036854775808 and 9223372036854775807' },
  'double precision': { holds: ['smallint', 'integer', 'bigint', 'real'], between: '-1.7e308 and 1.7e308' },
};

/**
 * A column of an existing table as the contract's type; null where it cannot be read so. No cast where none is needed, so that its
 * indexes serve; and none that could fail, for it runs in the transactions of whoever writes there: a number that does not fit is null,
 * a text that is no UUID is the UUID of its digest.
 * @param zone IANA name: where the clock hangs that a `timestamp` without time zone, or a `date`, was read from
 */
export function readColumn(found: FoundColumn, wanted: string, zone: string): string | null {
  const column = `r.${quoteName(found.name)}`;
  if (found.type === wanted) return column;
  switch (wanted) {
    case 'text':
      return `${column}::text`;
    case 'timestamptz':
      return readTime(found, column, zone);
    case 'jsonb':
      // jsonb cannot hold U+0000, json can.
      return found.type === 'json'
        ? `case when position('\\u0000' in ${column}::text) = 0 then ${column}::jsonb end`
        : null;
    case 'uuid':
      return ['text', 'character varying', 'character'].includes(found.type) || NUMBERS.includes(found.type)
        ? `core.uuid_of(${column}::text)`
        : null;
    default:
      return readNumber(found, column, wanted);
  }
}

function readTime(found: FoundColumn, column: string, zone: string): string | null {
  switch (found.type) {
    case 'timestamp with time zone':
      return column;
    case 'timestamp without time zone':
      return `(${column} at time zone ${quoteText(zone)})`;
    case 'date':
      return `(${column}::timestamp at time zone ${quoteText(zone)})`;
    default:
      return null;
  }
}

function readNumber(found: FoundColumn, column: string, wanted: string): string | null {
  if (!NUMBERS.includes(wanted) || !NUMBERS.includes(found.type)) return null;
  const range = RANGES[wanted];
  if (range === undefined || range.holds.includes(found.type)) return `${column}::${wanted}`;
  // NaN is kept by what has a NaN: facts with it are skipped and counted.
  const kept = wanted === 'double precision' ? ` or ${column} = 'NaN'` : '';
  return `case when ${column} between ${range.between}${kept} then ${column}::${wanted} end`;
}
