import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { RateKind } from '@tessera/db-core';
import { factsOf, isFree } from '@tessera/module-kit';
import type { FastifyInstance } from 'fastify';
import type { RateTicket } from './rate-limiter.js';

/** What was taken for a request. */
export interface OpenTicket {
  readonly ticket: RateTicket;
  readonly kind: RateKind;
  readonly need: number;
}

/** What a request cost, once its answer is known. */
export function costOf({ kind, need }: OpenTicket, status: number, facts: number | undefined, free = false): number {
  if (kind === 'requests') {
    return free || status === 304 ? 0 : 1;
  }
  // A stream that was cut off for its length was written up to there.
  return Math.max(1, facts ?? (status === 413 ? need : 1));
}

/** Settles what each request cost when its answer leaves, and tells the caller what is left. */
@Injectable()
export class OpenTickets implements OnModuleInit {
  private readonly tickets = new WeakMap<object, OpenTicket>();

  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  open(request: object, ticket: OpenTicket): void {
    this.tickets.set(request, ticket);
  }

  onModuleInit(): void {
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onSend', async (request, reply) => {
      const found = this.tickets.get(request);
      if (found === undefined) {
        return;
      }
      found.ticket.settle(costOf(found, reply.statusCode, factsOf(request), isFree(request)));
      const { limit, remaining, resetSeconds } = found.ticket.state();
      reply.headers({
        'ratelimit-limit': String(limit),
        'ratelimit-policy': `${limit};w=3600`,
        'ratelimit-remaining': String(remaining),
        'ratelimit-reset': String(resetSeconds),
      });
    });
  }
}
