import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '@tessera/db-core';

/** A request after the API's guard has run. */
export interface AuthenticatedRequest {
  readonly principal: Principal;
  /** Whether the credential that let it in still holds: answers that go on ask again. */
  readonly holds?: () => Promise<boolean>;
}

/** The caller, as the API's guard found it. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().principal,
);
