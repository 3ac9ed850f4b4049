import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { RateKind } from '@tessera/db-core';

/** Metadata key under which a route says what its calls are counted in. */
export const COST_METADATA = 'tessera:cost';

/** What a route's calls are counted in for rate limits; `requests`, one a call, unless said. */
export function Costs(kind: RateKind): CustomDecorator {
  return SetMetadata(COST_METADATA, kind);
}

const counted = new WeakMap<object, number>();

/** Tells the rate limit how many facts a request brought; `request` is Fastify's. */
export function countFacts(request: object, facts: number): void {
  counted.set(request, facts);
}

const free = new WeakSet();

/** Tells the rate limit that a request cost nothing, as a 304 does; `request` is Fastify's. */
export function costsNothing(request: object): void {
  free.add(request);
}

/** Whether {@link costsNothing} was told of a request. */
export function isFree(request: object): boolean {
  return free.has(request);
}

/** What {@link countFacts} was told of a request. */
export function factsOf(request: object): number | undefined {
  return counted.get(request);
}
