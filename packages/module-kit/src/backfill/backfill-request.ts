import { FieldReader } from '../http/field-reader.js';
import { parseTimestamp } from '../ingest/timestamp.js';

const FIELDS = ['from', 'to'];
const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;
/** Longest range, in days: ten years. */
export const MOST_DAYS = 3_660;
const FORM = 'YYYY-MM-DD or RFC 3339';

/** A range of time; the UTC days it touches are made anew. */
export interface BackfillRange {
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
}

/** Validates `{ "from", "to" }`. Throws InvalidInput with one entry per field. */
export function parseBackfill(given: unknown): BackfillRange {
  const body = typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
  const reader = new FieldReader(body);
  for (const field of Object.keys(body).filter((each) => !FIELDS.includes(each)))
    reader.refuse(field.slice(0, 100), 'is not a field of this body', FIELDS);
  const from = moment(reader, 'from', 'must be the first day, such as 2026-03-01 (UTC), or a moment with its offset');
  const to = moment(reader, 'to', 'must be the end, itself not included: a day (UTC), or a moment with its offset');
  if (from !== null && to !== null) {
    const limit = new Date(from + MOST_DAYS * DAY_MS).toISOString();
    if (to <= from) reader.refuse('to', 'must be later than from', new Date(from).toISOString());
    else if (to - from > MOST_DAYS * DAY_MS) reader.refuse('to', `must be at most ${MOST_DAYS} days after from`, limit);
  }
  reader.done();
  return { from: new Date(from ?? 0), to: new Date(to ?? 0) };
}

function moment(reader: FieldReader, field: string, detail: string): number | null {
  const isMoment = (value: unknown): value is string => typeof value === 'string' && momentOf(value) !== null;
  const text = reader.take(field, isMoment, detail, FORM);
  return text === undefined ? null : momentOf(text);
}

/** Milliseconds since 1970 of a UTC day or an RFC 3339 timestamp; null for anything else. */
function momentOf(text: string): number | null {
  return parseTimestamp(DAY.test(text) ? `${text}T00:00:00Z` : text);
}
