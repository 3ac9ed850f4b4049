import { errors, type JWTVerifyGetKey } from 'jose';
import { KeysUnavailable } from './auth-problems.js';
import { RefetchBudget } from './refetch-budget.js';

/** Keys are asked for again once they are this old, while those known go on serving. */
const freshMs = 300_000;
/** Without an answer of the endpoint, keys serve for this long; then no token is taken. */
const expireMs = 3_600_000;
/** After a failure the endpoint is left alone for this long. */
const pauseMs = 5_000;

/** How {@link KeySet} gets its keys and knows the time, for tests. */
export interface KeySetOptions {
  readonly fetchKeys: () => Promise<JWTVerifyGetKey>;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
}

/**
 * The public keys behind a JWKS URL. A new key is found by the first token that names it, a removed one stops serving
 * within five minutes; an endpoint that is down is not noticed for an hour.
 */
export class KeySet {
  private known: { readonly find: JWTVerifyGetKey; readonly at: number } | undefined;
  private asking: Promise<JWTVerifyGetKey> | undefined;
  private failedAt = Number.NEGATIVE_INFINITY;
  private readonly clock: () => number;
  private readonly budget: RefetchBudget;

  constructor(private readonly options: KeySetOptions) {
    this.clock = options.clock ?? (() => performance.now());
    this.budget = new RefetchBudget(this.clock);
  }

  /** Finds the key of a token. @throws JWKSNoMatchingKey; KeysUnavailable (503) where no usable keys are known */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const find = await this.current();
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !this.mayAsk() || !this.budget.take()) {
        throw error;
      }
      // Where the endpoint does not answer, the token names a key that nobody here has ever seen.
      const asked = await this.ask().catch(() => find);
      return asked(header, token);
    }
  };

  private async current(): Promise<JWTVerifyGetKey> {
    const age = this.age();
    if (this.known !== undefined && age < expireMs) {
      if (age >= freshMs && this.mayAsk()) {
        void this.ask().catch(() => undefined);
      }
      return this.known.find;
    }
    try {
      return await this.ask();
    } catch (error) {
      throw new KeysUnavailable(error);
    }
  }

  private age(): number {
    return this.known === undefined ? Number.POSITIVE_INFINITY : this.clock() - this.known.at;
  }

  private mayAsk(): boolean {
    return this.clock() - this.failedAt >= pauseMs;
  }

  /** All who need the keys at a time share one request. */
  private ask(): Promise<JWTVerifyGetKey> {
    const at = this.clock();
    this.asking ??= this.options
      .fetchKeys()
      .then(
        (find) => {
          this.known = { find, at };
          this.failedAt = Number.NEGATIVE_INFINITY;
          return find;
        },
        (error: unknown) => {
          this.failedAt = this.clock();
          throw error;
        },
      )
      .finally(() => {
        this.asking = undefined;
      });
    return this.asking;
  }
}
