import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BACKOFF, retryDelay } from '../../../src/delivery/worker/retry-delay.js';

const attempts = fc.integer({ min: 1, max: 200 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the pause before the next attempt', () => {
  test('is anywhere from nothing to a bound that doubles up to an hour', () => {
    fc.assert(
      fc.property(attempts, chance, (made, luck) => {
        const bound = Math.min(3_600, 10 * 2 ** (made - 1));
        const delay = retryDelay(made, luck, BACKOFF);
        return delay >= 0 && delay <= bound && Math.abs(delay - luck * bound) < 1e-9;
      }),
    );
    expect([1, 2, 3, 9, 10, 100].map((made) => retryDelay(made, 1, BACKOFF))).toEqual([
      10, 20, 40, 2_560, 3_600, 3_600,
    ]);
  });

  test('is never shorter than the receiver asked for', () => {
    fc.assert(
      fc.property(attempts, chance, fc.integer({ min: 0, max: 86_400 }), (made, luck, asked) => {
        const delay = retryDelay(made, luck, BACKOFF, asked);
        return delay >= asked && delay <= Math.max(asked, 3_600);
      }),
    );
  });
});
