import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { parseQueryString, queryOf } from '../reads/query-string.js';
import { InvalidInput } from './problems.js';

/** Refuses a query string on a route that takes none, with one entry per parameter: a misspelt one is told, not ignored. */
export class NoParameters implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const given = [...parseQueryString(queryOf(request.url))];
    if (given.length === 0) return true;
    throw new InvalidInput(
      given.map(([field, values]) => ({
        field: field.slice(0, 100),
        value: values[0]?.slice(0, 100),
        detail: 'is not a parameter of this route',
        limit: [],
      })),
    );
  }
}
