import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '@tessera/db-core';

/** Metadata key under which a route says which roles may call it. */
export const ROLES_METADATA = 'tessera:roles';

/** Roles that may call a route. A route without it is refused by the API's guard. */
export function Roles(...roles: readonly Role[]): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ROLES_METADATA, roles), ApiExtension('x-tessera-roles', [...roles]));
}
