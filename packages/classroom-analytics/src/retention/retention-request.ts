import { isStorableText } from '@tessera/db-core';
import { FieldReader } from '@tessera/module-kit';
import { KEEP_DAYS, REASON_LENGTH } from './retention.settings.js';

const FIELDS = ['keep_days', 'reason'];

/** A rule as it is asked for. */
export interface RetentionRequest {
  readonly keepDays: number;
  readonly reason: string;
}

const isDays = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= KEEP_DAYS.minimum && Number(value) <= KEEP_DAYS.maximum;
const isReason = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= REASON_LENGTH && isStorableText(value);

/** Validates `{ "keep_days", "reason" }`. Throws InvalidInput with one entry per field. */
export function parseRetention(given: unknown): RetentionRequest {
  const body = typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
  const reader = new FieldReader(body);
  for (const field of Object.keys(body).filter((each) => !FIELDS.includes(each)))
    reader.refuse(field.slice(0, 100), 'is not a field of this body', FIELDS);
  const { minimum, maximum } = KEEP_DAYS;
  const keepDays = reader.take('keep_days', isDays, `must be a whole number of days from ${minimum} to ${maximum}`, {
    minimum,
    maximum,
  });
  const reason = reader.take('reason', isReason, `must say in 1 to ${REASON_LENGTH} characters why`, REASON_LENGTH);
  reader.done();
  return { keepDays: keepDays ?? KEEP_DAYS.default, reason: (reason ?? '').trim() };
}
