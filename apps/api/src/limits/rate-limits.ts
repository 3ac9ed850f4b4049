import type { Database } from '@tessera/db-core';
import { RateLedger } from '@tessera/db-core';
import { PlanFinder, type RateSettings } from './plan-finder.js';
import { RateLimiter } from './rate-limiter.js';

/** What counts and what knows how much, or `off`. */
export class RateLimits {
  readonly parts: 'off' | { readonly limiter: RateLimiter; readonly plans: PlanFinder };

  constructor(database: Database, settings: RateSettings | 'off') {
    this.parts =
      settings === 'off'
        ? 'off'
        : { limiter: new RateLimiter(new RateLedger(database)), plans: new PlanFinder(settings) };
  }
}
