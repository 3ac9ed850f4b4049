import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RateKind } from '@tessera/db-core';
import { type AuthenticatedRequest, COST_METADATA } from '@tessera/module-kit';
import type { FastifyRequest } from 'fastify';
import { PUBLIC_METADATA } from '../auth/public.js';
import { OpenTickets } from './open-tickets.js';
import { RateLimits } from './rate-limits.js';
import { RateLimited } from './rate-problems.js';

/** Facts that one call may carry, and so the facts an hour for each request an hour. */
export const factsPerRequest = 10_000;
/** No fact is written in fewer bytes. */
const smallestFact = 16;

/** What is taken before a call's facts have been counted: as many as its body can hold. */
function mostFacts({ headers }: FastifyRequest): number {
  // A packed body may hold any number of them.
  const length = headers['content-encoding'] === undefined ? headers['content-length'] : undefined;
  const bytes = Number(length ?? Number.POSITIVE_INFINITY);
  return Math.max(1, Math.min(factsPerRequest, Math.ceil(bytes / smallestFact)));
}

/** Lets a caller in as often as its plan says. Comes after the guard that finds out who calls. */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(OpenTickets) private readonly tickets: OpenTickets,
  ) {}

  /** @throws RateLimited (429), or what the database threw */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { parts } = this.limits;
    const targets = [context.getHandler(), context.getClass()];
    if (parts === 'off' || this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_METADATA, targets) === true) {
      return true;
    }
    const request = context.switchToHttp().getRequest<FastifyRequest & AuthenticatedRequest>();
    const kind = this.reflector.getAllAndOverride<RateKind | undefined>(COST_METADATA, targets) ?? 'requests';
    const perHour = await parts.plans.limitOf(request.principal);
    const limit = kind === 'facts' ? perHour * factsPerRequest : perHour;
    const need = kind === 'facts' ? mostFacts(request) : 1;
    const ticket = await parts.limiter.take({ credential: request.principal.credential, kind, limit }, need);
    this.tickets.open(request, { ticket, kind, need });
    if (!ticket.granted) {
      throw new RateLimited(limit, kind, ticket.state().resetSeconds);
    }
    return true;
  }
}
