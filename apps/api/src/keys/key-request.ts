import { type Grant, type NewApiKey, type Role, type Scope, SCOPES } from '@tessera/db-core';
import { isId, roles, type TenantClaims } from '../auth/principal-of.js';
import { plans } from '../config/delivery-settings.js';
import { FieldReader } from '@tessera/module-kit';

/** What somebody asks of a new key. */
export interface KeyRequest extends Grant, Pick<NewApiKey, 'name' | 'role' | 'tenants'> {
  readonly expiresInDays: number;
}

/** What this installation has for a key to name. */
export interface KeyWorld extends TenantClaims {
  readonly modules: readonly string[];
}

/** Days that a key is good for. */
export const keyDays = { default: 90, maximum: 730 } as const;
/** Plans a key may carry; `admin` is what the role has. */
export const keyPlans = plans.filter((plan) => plan !== 'admin');
/** Names: short enough for a log line, plain enough for a shell. */
export const keyName = /^[A-Za-z0-9][\w.-]{0,62}$/;
/** Roles whose routes take a scope at all. */
const rolesOf: Readonly<Record<Scope, readonly Role[]>> = {
  read: roles,
  ingest: ['service_role', 'admin'],
  refresh: ['admin'],
  admin: ['admin'],
};
const fields = ['name', 'role', 'scopes', 'modules', 'tenants', 'plan', 'expires_in_days'];
const mostTenants = 1000;

const isOneOf =
  <const T extends string>(words: readonly T[]) =>
  (value: unknown): value is T =>
    words.some((word) => word === value);
const isListOf =
  <const T extends string>(words: readonly T[]) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.length > 0 && new Set(value).size === value.length && value.every(isOneOf(words));
const orNull =
  <T>(holds: (value: unknown) => value is T) =>
  (value: unknown): value is T | null | undefined =>
    value === undefined || value === null || holds(value);
const isDays = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= keyDays.maximum;

function isTenants({ claims, platformValues }: KeyWorld): (value: unknown) => value is KeyRequest['tenants'] {
  const isTenant = (id: unknown): boolean => isId(id) && !platformValues.includes(id.toLowerCase());
  const isList = (list: unknown): boolean =>
    Array.isArray(list) && list.length > 0 && list.length <= mostTenants && list.every(isTenant);
  return (value): value is KeyRequest['tenants'] =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([claim, list]) => claims.includes(claim) && isList(list));
}

/** A key that could never do what it says it may is refused while somebody is there to read why. */
function refuseContradictions(reader: FieldReader, { role, scopes, modules, tenants }: KeyRequest): void {
  for (const scope of scopes.filter((each) => !rolesOf[each].includes(role))) {
    reader.refuse('scopes', `${scope} is for the role ${rolesOf[scope].join(' or ')}`, rolesOf[scope]);
  }
  if (modules !== null && scopes.includes('admin')) {
    reader.refuse('modules', "admin is for the host's own routes and cannot be narrowed to modules", null);
  }
  const named = Object.keys(tenants).length > 0;
  if (role === 'authenticated' && !named) {
    reader.refuse('tenants', 'must name the tenants that the key opens', { organizations: ['org_acme'] });
  }
  if (role !== 'authenticated' && named) {
    reader.refuse('tenants', `the role ${role} sees every tenant; only authenticated is narrowed by them`, {});
  }
}

/** Validates what a key is asked for. @throws InvalidInput with one entry per field */
export function parseKeyRequest(given: unknown, world: KeyWorld): KeyRequest {
  const body = typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
  const reader = new FieldReader(body);
  for (const field of Object.keys(body).filter((each) => !fields.includes(each))) {
    const detail = 'is not a field of this body';
    reader.problems.push({ field: field.slice(0, 100), value: null, detail, limit: fields });
  }
  const isName = (value: unknown): value is string => typeof value === 'string' && keyName.test(value);
  const name = reader.take('name', isName, 'must be 1 to 63 letters, digits, _ . -', 63);
  const role = reader.take('role', isOneOf(roles), `must be one of: ${roles.join(', ')}`, roles);
  const scopes = reader.take('scopes', isListOf(SCOPES), `must list some of: ${SCOPES.join(', ')}`, SCOPES);
  const modules = reader.take('modules', orNull(isListOf(world.modules)), 'must list enabled modules', world.modules);
  const tenants = reader.take('tenants', orNull(isTenants(world)), 'must be lists of ids by claim', world.claims);
  const plan = reader.take('plan', orNull(isOneOf(keyPlans)), `must be one of: ${keyPlans.join(', ')}`, keyPlans);
  const days = reader.take('expires_in_days', orNull(isDays), 'must be a whole number of days', keyDays.maximum);
  reader.done();
  if (name === undefined || role === undefined || scopes === undefined) {
    throw new TypeError('a required field was neither taken nor refused');
  }
  const request = {
    name,
    role,
    scopes,
    modules: modules ?? null,
    tenants: tenants ?? {},
    plan: plan ?? null,
    expiresInDays: days ?? keyDays.default,
  };
  refuseContradictions(reader, request);
  reader.done();
  return request;
}
