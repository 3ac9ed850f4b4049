import type { Principal } from '@tessera/db-core';
import { NotFound, RoleForbidden, ScopeForbidden } from '../http/problems.js';
import { permits } from '../http/scoped.js';
import type { MatchedRead, ReadRoutes } from './read-routes.js';

/**
 * The read that a path leads to, where the caller may ask it.
 *
 * @throws NotFound, RoleForbidden, ScopeForbidden
 */
export function permittedRead(routes: ReadRoutes, path: string, principal: Principal): MatchedRead {
  const matched = routes.match(path);
  if (!matched) throw new NotFound('The read');
  if (!matched.read.roles.includes(principal.role)) throw new RoleForbidden(principal.role, matched.read.roles);
  const need = { scope: 'read', module: matched.module.name } as const;
  if (!permits(principal, need)) throw new ScopeForbidden(need.scope, need.module);
  return matched;
}
