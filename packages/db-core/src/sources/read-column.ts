import { quoteName, quoteText } from '../refresh/identifiers.js';
import type { FoundColumn } from './find-relation.js';

const NUMBERS = ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'];

/** Types whose every value fits. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  integer: ['smallint'],
  bigint: ['smallint', 'integer'],
  'double precision': ['smallint', 'integer', 'bigint', 'real'],
  numeric: NUMBERS,
};

/**
 * A column of an existing table as the contract's type; null where it cannot be read so. No cast where none is needed, so that its
 * indexes serve; and none that could fail, for it runs in the transactions of whoever writes there: a number that does not fit is null,
 * a text that is no UUID is the UUID of its digest, a document that jsonb cannot hold is null. Moments are the exception: beyond the year
 * 294275 there are none, and an index over the plain conversion is worth more.
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
      return found.type === 'json' ? `core.jsonb_of(${column}::text)` : null;
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
  if (FITTING[wanted]?.includes(found.type) === true) return `${column}::${wanted}`;
  const when = fits(found, column, wanted);
  return when === null ? null : `case when ${when} then ${column}::${wanted} end`;
}

/** Whether a number of a wider type fits; null where that is not known. */
function fits({ type }: FoundColumn, column: string, wanted: string): string | null {
  switch (wanted) {
    case 'integer':
      return `${column} between -2147483648 and 2147483647`;
    case 'bigint':
      // The largest bigint is no double: the next one is, and is too large.
      return type === 'numeric'
        ? `${column} between -9223372036854775808 and 9223372036854775807`
        : `${column} >= -9223372036854775808 and ${column} < 9223372036854775808`;
    case 'double precision':
      // NaN is kept by what has a NaN: facts with it are skipped and counted. What is nearer to 0 than a double can be has none.
      return `${column} = 0 or abs(${column}) between 2.3e-308 and 1.7e308 or ${column} = 'NaN'`;
    default:
      return null;
  }
}
