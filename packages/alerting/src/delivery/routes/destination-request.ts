import { isStorableText } from '@tessera/db-core';
import { FieldReader } from '@tessera/module-kit';
import { type Channel, CHANNELS } from '../delivery.types.js';
import type { TargetGuard } from '../http/target-guard.js';
import { isMailAddress } from '../mail/mail-address.js';

const OWNER = /^[a-z_][a-z0-9_]{0,62}:./;
const LONGEST_OWNER = 300;
const LONGEST_REASON = 500;

/** Hours that a secret may go on beside the one that replaces it. */
export const OLD_HOURS = { minimum: 0, maximum: 168, default: 24 } as const;

/** A destination as it is asked for. */
export interface DestinationRequest {
  readonly owner: string;
  readonly kind: Channel;
  readonly address: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && isStorableText(value);
const isKind = (value: unknown): value is Channel => CHANNELS.some((channel) => channel === value);
const isOwner = (value: unknown): value is string | null | undefined =>
  value === undefined ||
  value === null ||
  (isText(value) && value.length <= LONGEST_OWNER && (value === 'platform' || OWNER.test(value)));

function readerOf(given: unknown, fields: readonly string[]): FieldReader {
  const body = typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
  const reader = new FieldReader(body);
  for (const field of Object.keys(body).filter((each) => !fields.includes(each)))
    reader.refuse(field.slice(0, 100), 'is not a field of this body', fields);
  return reader;
}

/** Validates `{ "owner", "kind", "address" }`. Throws InvalidInput with one entry per field. */
export function parseDestination(given: unknown, guard: TargetGuard): DestinationRequest {
  const reader = readerOf(given, ['owner', 'kind', 'address']);
  const owner = reader.take(
    'owner',
    isOwner,
    'must be platform, or a claim and a tenant such as organizations:org_acme',
    'platform, or claim:tenant',
  );
  const kind = reader.take('kind', isKind, `must be one of: ${CHANNELS.join(', ')}`, CHANNELS);
  const address = reader.take('address', isText, 'must be a mail address or a URL', 'an address');
  if (kind !== undefined && address !== undefined) {
    const detail = addressFault(kind, address, guard);
    if (detail !== null)
      reader.problems.push({ field: 'address', value: shownOf(kind, address), detail, limit: ADDRESSES[kind] });
  }
  reader.done();
  return { owner: owner ?? 'platform', kind: kind ?? 'webhook', address: address ?? '' };
}

const ADDRESSES: Readonly<Record<Channel, string>> = {
  email: 'ops@example.org',
  slack: 'https://hooks.slack.com/services/…',
  webhook: 'https://hooks.example.org/…',
};

/** What is wrong with an address, as far as can be told without asking the network; null where nothing is. */
export function addressFault(kind: Channel, address: string, guard: TargetGuard): string | null {
  if (kind !== 'email') return guard.fault(address);
  return isMailAddress(address) ? null : 'must be one mail address, without a name';
}

/** Answers are logged by clients: of a URL they get the host, of what may hold a password nothing. */
function shownOf(kind: Channel, address: string): string | null {
  if (kind === 'email') return address.slice(0, 100);
  return address.includes('@') ? null : address.split(/[/?#]/, 3).join('/').slice(0, 100);
}

/** Validates `{ "old_valid_hours" }`; the hours. */
export function parseRotation(given: unknown): number {
  const { minimum, maximum } = OLD_HOURS;
  const reader = readerOf(given, ['old_valid_hours']);
  const isHours = (value: unknown): value is number | undefined =>
    value === undefined || (typeof value === 'number' && value >= minimum && value <= maximum);
  const hours = reader.take('old_valid_hours', isHours, `must be a number from ${minimum} to ${maximum}`, {
    minimum,
    maximum,
  });
  reader.done();
  return hours ?? OLD_HOURS.default;
}

/** Validates `{ "reason" }`; the reason. */
export function parseReason(given: unknown): string {
  const reader = readerOf(given, ['reason']);
  const isReason = (value: unknown): value is string =>
    isText(value) && value.trim() !== '' && value.length <= LONGEST_REASON;
  const reason = reader.take('reason', isReason, `must say in 1 to ${LONGEST_REASON} characters why`, LONGEST_REASON);
  reader.done();
  return (reason ?? '').trim();
}
