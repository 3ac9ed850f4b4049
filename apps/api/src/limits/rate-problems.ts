import { Problem } from '@tessera/module-kit';

/** 429: the hour of this credential is used up. */
export class RateLimited extends Problem {
  constructor(limit: number, kind: 'requests' | 'facts', seconds: number) {
    const detail = `The ${limit} ${kind} that this credential has an hour are used up.`;
    super(429, 'rate_limited', 'Too many requests', detail, { headers: { 'retry-after': String(seconds) } });
  }
}
