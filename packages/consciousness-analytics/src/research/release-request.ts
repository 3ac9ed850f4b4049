import { FieldReader } from '@tessera/module-kit';
import {
  CODE,
  COARSENING_STEPS,
  EXPIRY_DAYS,
  K,
  MOST_CODES,
  RELEASE_FIELDS,
  type ReleaseRequest,
  TIME_STEPS,
} from './release-settings.js';

const FIELDS = [
  'purpose',
  'recipient',
  'from',
  'to',
  'tenants',
  'fields',
  'k',
  'time_step',
  'coarsening',
  'codes',
  'expires_in_days',
  'preview',
];
const MOST_TENANTS = 200;
const DAY = /^\d{4}-\d\d-\d\d$/;

const orAbsent =
  <T>(holds: (value: unknown) => value is T) =>
  (value: unknown): value is T | undefined | null =>
    value === undefined || value === null || holds(value);
const isText =
  (longest: number) =>
  (value: unknown): value is string =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest && !value.includes('\u0000');
const isOneOf =
  <const T extends string>(words: readonly T[]) =>
  (value: unknown): value is T =>
    words.some((word) => word === value);
const isSetOf =
  <T extends string>(holds: (value: unknown) => value is T, least: number, most: number) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) &&
    value.length >= least &&
    value.length <= most &&
    new Set(value).size === value.length &&
    value.every(holds);
const isWithin =
  (minimum: number, maximum: number) =>
  (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isCode = (value: unknown): value is string => typeof value === 'string' && value.length <= 64 && CODE.test(value);
const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  DAY.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/**
 * Validates what is asked of a release.
 * @param today first moment of today, UTC: a period ends before it, so that no day is released half
 * @throws InvalidInput with one entry per field
 */
export function parseReleaseRequest(given: unknown, today: Date): ReleaseRequest {
  const body = typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
  const reader = new FieldReader(body);
  for (const field of Object.keys(body).filter((each) => !FIELDS.includes(each)))
    reader.refuse(field.slice(0, 100), 'is not a field of this body', FIELDS);
  const purpose = reader.take('purpose', isText(2_000), 'must say in 1 to 2000 characters what it is for', 2_000);
  const recipient = reader.take('recipient', isText(200), 'must be the `sub` of whoever may read it', 200);
  const from = reader.take('from', isDay, 'must be a day such as 2026-01-01, UTC', 'YYYY-MM-DD');
  const to = reader.take('to', isDay, 'must be a day such as 2026-04-01, UTC; it is not included', 'YYYY-MM-DD');
  const tenants = reader.take(
    'tenants',
    orAbsent(isSetOf(isText(200), 1, MOST_TENANTS)),
    `must list 1 to ${MOST_TENANTS} different tenants, or be absent for all`,
    MOST_TENANTS,
  );
  const fields = reader.take(
    'fields',
    orAbsent(isSetOf(isOneOf(RELEASE_FIELDS), 1, RELEASE_FIELDS.length)),
    `must list some of: ${RELEASE_FIELDS.join(', ')}`,
    RELEASE_FIELDS,
  );
  const k = reader.take(
    'k',
    orAbsent(isWithin(K.minimum, K.maximum)),
    `must be a whole number from ${K.minimum} to ${K.maximum}`,
    { minimum: K.minimum, maximum: K.maximum },
  );
  const timeStep = reader.take('time_step', orAbsent(isOneOf(TIME_STEPS)), 'must be day, week or month', TIME_STEPS);
  const coarsening = reader.take(
    'coarsening',
    orAbsent(isSetOf(isOneOf(COARSENING_STEPS), 0, COARSENING_STEPS.length)),
    `must list some of: ${COARSENING_STEPS.join(', ')}`,
    COARSENING_STEPS,
  );
  const codes = reader.take(
    'codes',
    orAbsent(isSetOf(isCode, 0, MOST_CODES)),
    'must list codes of lower-case letters, digits and . _ : - without blanks, each at most 64 long',
    MOST_CODES,
  );
  const days = reader.take(
    'expires_in_days',
    orAbsent(isWithin(1, EXPIRY_DAYS.maximum)),
    `must be a whole number from 1 to ${EXPIRY_DAYS.maximum}`,
    EXPIRY_DAYS.maximum,
  );
  const preview = reader.take('preview', orAbsent(isBoolean), 'must be true or false', [true, false]);
  if (from !== undefined && to !== undefined) {
    if (from >= to) reader.refuse('to', 'must be after from', `after ${from}`);
    else if (Date.parse(to) > today.getTime())
      reader.refuse('to', 'must not be after today: a day is released whole', today.toISOString().slice(0, 10));
  }
  reader.done();
  return {
    purpose: purpose ?? '',
    recipient: recipient ?? '',
    from: from ?? '',
    to: to ?? '',
    tenants: tenants ?? null,
    fields: fields ?? RELEASE_FIELDS,
    k: k ?? K.default,
    timeStep: timeStep ?? 'day',
    coarsening: coarsening ?? COARSENING_STEPS,
    codes: codes ?? [],
    expiresInDays: days ?? EXPIRY_DAYS.default,
    preview: preview ?? false,
  };
}
