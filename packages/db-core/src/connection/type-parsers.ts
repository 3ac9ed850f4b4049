import pg from 'pg';
import { JsonText } from './json-text.js';

const INT8 = 20;
const JSON_AS_WRITTEN = 114;
const DATE = 1082;
const NUMERIC = 1700;
const INT8_ARRAY = 1016;
const NUMERIC_ARRAY = 1231;

/** A bigint as a number where that is exact, else its digits. */
function int8(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

const TEXT_ARRAY = 1009;

type Parser = (text: string) => unknown;

/** pg's own parsers, whose declared results say nothing about types. */
const own: { getTypeParser(oid: number, format?: 'text' | 'binary'): Parser } = pg.types;
const parseTextArray = own.getTypeParser(TEXT_ARRAY, 'text') as (text: string) => (string | null)[];

function arrayOf(item: (text: string) => number | string): (text: string) => (number | string | null)[] {
  return (text) => parseTextArray(text).map((value) => (value === null ? null : item(value)));
}

const PARSERS = new Map<number, Parser>([
  [INT8, int8],
  [NUMERIC, Number],
  [JSON_AS_WRITTEN, (text) => new JsonText(text)],
  [INT8_ARRAY, arrayOf(int8)],
  [NUMERIC_ARRAY, arrayOf(Number)],
  // A calendar day stays text: a Date would shift it by the process's time zone.
  [DATE, (text) => text],
]);

/** Parsers given to each client of a pool; pg's global ones stay as other users of the process expect them. */
export const TYPE_PARSERS: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS.get(oid)) ?? own.getTypeParser(oid, format),
};
