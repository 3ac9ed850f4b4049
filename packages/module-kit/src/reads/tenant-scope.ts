import { type DataModel, type Principal, tenantsOf } from '@tessera/db-core';
import type { Read } from '../contract.js';
import type { FieldProblem } from '../http/problem.js';
import { NotFound } from '../http/problems.js';

/** A UUID in its usual spelling. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SEES_ALL = new Set(['admin', 'service_role', 'analyst', 'research']);

/** Most tenants one read may name. */
export const MOST_TENANTS = 200;

/** What is wrong with tenants as a caller names them, before it matters whose they are. */
export function tenantProblems(model: DataModel, named: readonly string[]): FieldProblem[] {
  const { column, type } = model.tenant;
  if (named.length > MOST_TENANTS) {
    return [
      { field: column, value: named.length, detail: `at most ${MOST_TENANTS} may be named`, limit: MOST_TENANTS },
    ];
  }
  return named.flatMap((value): FieldProblem[] => {
    if (value === '' || value.length > 200) {
      return [{ field: column, value: value.slice(0, 100), detail: 'must have 1 to 200 characters', limit: 200 }];
    }
    if (type === 'uuid' && !UUID.test(value))
      return [{ field: column, value, detail: 'must be a UUID', limit: 'uuid' }];
    return [];
  });
}

/**
 * Tenants whose rows a read is about: those named, else all of the caller's; null for a role that sees every tenant.
 *
 * The platform's value in a claim is ignored.
 * @throws NotFound where a named tenant is not the caller's, whether it exists or not
 */
export function resolveTenants(
  model: DataModel,
  principal: Principal,
  named: readonly string[],
): readonly string[] | null {
  const unique = [
    ...new Set(named.map((value) => (model.tenant.type === 'uuid' ? value.toLowerCase() : value))),
  ].sort();
  if (SEES_ALL.has(principal.role)) return unique.length > 0 ? unique : null;
  const own = tenantsOf(principal, model.tenant);
  if (unique.length === 0) return own;
  const foreign = unique.find((value) => !own.includes(value));
  if (foreign !== undefined) {
    throw new NotFound('The tenant', [
      { field: model.tenant.column, value: foreign, detail: 'is not one of your tenants' },
    ]);
  }
  return unique;
}

/**
 * The tenants of a read: the one that its path names, where it does, else all in scope.
 *
 * @throws NotFound where the path names one out of scope, whether it exists or not
 */
export function tenantsOfRead(
  { pathParameters = {} }: Read,
  values: Readonly<Record<string, string | number | null>>,
  scope: readonly string[] | null,
): readonly string[] | null {
  const [name] = Object.entries(pathParameters).find(([, { tenant }]) => tenant) ?? [];
  if (name === undefined) return scope;
  const named = String(values[name]);
  if (scope !== null && !scope.includes(named)) throw new NotFound(`The ${name}`);
  return [named];
}
