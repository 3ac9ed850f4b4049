/** How attempts are spread. */
export interface Backoff {
  /** Bound of the first pause, in seconds; it doubles with each attempt. */
  readonly baseSeconds: number;
  /** Bound of every pause, in seconds. */
  readonly capSeconds: number;
}

export const BACKOFF: Backoff = { baseSeconds: 10, capSeconds: 3_600 };

/**
 * Seconds until the next attempt: exponential backoff with full jitter, so that receivers that come back are not met by
 * everybody at once. A receiver that says when it wants to be asked again is not asked before.
 * @param attempts how many there have been, from 1
 * @param chance from 0 to 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryDelay(attempts: number, chance: number, backoff: Backoff, retryAfterSeconds = 0): number {
  const bound = Math.min(backoff.capSeconds, backoff.baseSeconds * 2 ** (attempts - 1));
  return Math.max(chance * bound, retryAfterSeconds);
}
