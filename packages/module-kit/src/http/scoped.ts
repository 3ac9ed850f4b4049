import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Principal, Scope } from '@tessera/db-core';

/** Metadata key under which a route says what an API key must be made for. */
export const SCOPE_METADATA = 'tessera:scope';

/** What a route asks of an API key. */
export interface ScopeNeed {
  readonly scope: Scope;
  /** Module whose route it is; null: the host's own. */
  readonly module: string | null;
}

/** What an API key must be made for to call a route. A route without it is refused by the API's guard. */
export function Scoped(scope: Scope, module: string | null = null): MethodDecorator & ClassDecorator {
  const need: ScopeNeed = { scope, module };
  return applyDecorators(SetMetadata(SCOPE_METADATA, need), ApiExtension('x-tessera-scope', scope));
}

/** Whether a caller's credential was made for this. Tokens are not narrowed: their role alone decides. */
export function permits({ grant }: Pick<Principal, 'grant'>, { scope, module }: ScopeNeed): boolean {
  if (grant === undefined) return true;
  return grant.scopes.includes(scope) && (module === null || grant.modules === null || grant.modules.includes(module));
}
