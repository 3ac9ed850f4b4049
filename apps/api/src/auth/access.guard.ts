import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { HOST_CHAIN, type Principal, type Role } from '@tessera/db-core';
import {
  permits,
  type Problem,
  RoleForbidden,
  ROLES_METADATA,
  SCOPE_METADATA,
  ScopeForbidden,
  type ScopeNeed,
} from '@tessera/module-kit';
import type { FastifyRequest } from 'fastify';
import { RouteWithoutRole, RouteWithoutScope, SchemeUnsupported, TokenMissing } from './auth-problems.js';
import { KeyRing } from './key-ring.js';
import { KnownPrincipals } from './known-principals.js';
import { PUBLIC_METADATA } from './public.js';
import { principalOf, type TenantClaims } from './principal-of.js';
import { RefusedActs } from './refused-acts.js';
import { TokenVerifier } from './token-verifier.js';

/** Injection token of {@link TenantClaims}. */
export const TENANT_CLAIMS = Symbol('tenant claims');

const bearer = /^Bearer +([\w.~+/=-]+) *$/i;
const apiKey = /^ApiKey +([\w.-]+) *$/i;

/** Lets a request in when its token or key holds, its role is one that the route names and its key was made for this. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly known = new KnownPrincipals();

  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TokenVerifier) private readonly verifier: TokenVerifier,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(TENANT_CLAIMS) private readonly tenantClaims: TenantClaims,
    @Inject(RefusedActs) private readonly refused: RefusedActs,
  ) {}

  /** @throws 401 and 403 problems */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_METADATA, targets) === true) {
      return true;
    }
    const request = context.switchToHttp().getRequest<FastifyRequest & { principal?: Principal }>();
    const principal = await this.authenticate(request.headers.authorization);
    request.principal = principal;
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

  private async authenticate(header: string | undefined): Promise<Principal> {
    if (header === undefined || header.trim() === '') {
      throw new TokenMissing();
    }
    const key = apiKey.exec(header)?.[1];
    if (key !== undefined) {
      return this.keys.principalOf(key);
    }
    const token = bearer.exec(header)?.[1];
    if (token === undefined) {
      throw new SchemeUnsupported();
    }
    return this.known.of(token, async () => {
      const payload = await this.verifier.verify(token);
      // The verifier takes no token without `exp`; were there one, it would not be remembered.
      return { principal: principalOf(payload, this.tenantClaims), expires: payload.exp ?? 0 };
    });
  }
}
