import type { Principal, Sql } from '@tessera/db-core';
import { permittedRead } from '../batch/permitted-read.js';
import type { MatchedRead, ReadRoutes } from '../batch/read-routes.js';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { InvalidInput, NotFound } from '../http/problems.js';
import type { ReadService } from '../reads/read-service.js';
import type { ReadRequest } from '../reads/read-request.js';

/** Longest path of a read with its query, in characters. */
export const LONGEST_PATH = 8_000;

/**
 * The read of a module that a path leads to: as the module's panels write it, or with the module before it.
 *
 * @throws NotFound, RoleForbidden, ScopeForbidden
 */
export function ownRead(
  routes: ReadRoutes,
  { name }: AnalyticsModuleDefinition,
  path: string,
  principal: Principal,
): MatchedRead {
  const whole = routes.match(path)?.module.name === name ? path : `${name}/${path.replace(/^\//, '')}`;
  const matched = permittedRead(routes, whole, principal);
  if (matched.module.name !== name) throw new NotFound('The read');
  return matched;
}

/** Validates a read that is asked about, not for: what comes back is JSON. Throws InvalidInput, NotFound. */
export async function askedAbout(
  reads: ReadService,
  { module, read, path, query }: MatchedRead,
  principal: Principal,
  within?: Sql,
): Promise<ReadRequest> {
  const request = await reads.parse(module, read, { path, query }, principal, within);
  if (request.format === 'json') return request;
  throw new InvalidInput([{ field: 'format', value: request.format, detail: 'must be json here', limit: ['json'] }]);
}
