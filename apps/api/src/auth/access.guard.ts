import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { HOST_CHAIN, type Principal, type Role } from '@tessera/db-core';
import {
  type AuthenticatedRequest,
  permits,
  type Problem,
  RoleForbidden,
  ROLES_METADATA,
  SCOPE_METADATA,
  ScopeForbidden,
  type ScopeNeed,
} from '@tessera/module-kit';
import type { FastifyRequest } from 'fastify';
import { RouteWithoutRole, RouteWithoutScope } from './auth-problems.js';
import { Authenticator } from './authenticator.js';
import { PUBLIC_METADATA } from './public.js';
import { RefusedActs } from './refused-acts.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Lets a request in when its token or key holds, its role is one that the route names and its key was made for this. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(RefusedActs) private readonly refused: RefusedActs,
  ) {}

  /** @throws 401 and 403 problems */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_METADATA, targets) === true) {
      return true;
    }
    const request = context.switchToHttp().getRequest<FastifyRequest & Partial<Writable<AuthenticatedRequest>>>();
    const { authorization } = request.headers;
    const principal = await this.authenticator.principalOf(authorization);
    request.principal = principal;
    request.holds = () =>
      this.authenticator.principalOf(authorization).then(
        () => true,
        () => false,
      );
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES_METADATA, targets);
    const need = this.reflector.getAllAndOverride<ScopeNeed | undefined>(SCOPE_METADATA, targets);
    if (roles === undefined || roles.length === 0) {
      throw new RouteWithoutRole();
    }
    if (need === undefined) {
      throw new RouteWithoutScope();
    }
    const problem = this.refusal(principal, roles, need);
    if (problem === undefined) {
      return true;
    }
    if (roles.every((role) => role === 'admin')) {
      const { url } = request.routeOptions;
      this.refused.note({
        actor: principal,
        action: 'access',
        module: need.module ?? HOST_CHAIN,
        object: `${request.method} ${url ?? ''}`,
        requestId: request.id,
        code: problem.code,
      });
    }
    throw problem;
  }

  private refusal(principal: Principal, roles: readonly Role[], need: ScopeNeed): Problem | undefined {
    if (!roles.includes(principal.role)) {
      return new RoleForbidden(principal.role, roles);
    }
    return permits(principal, need) ? undefined : new ScopeForbidden(need.scope, need.module);
  }
}
