import { errorCode } from '@tessera/db-core';

const UNIQUE_VIOLATION = '23505';
/** After a fact that was there already, so many writes reckon with more of them. */
const DOUBTFUL_WRITES = 100;

/**
 * Whether the facts of one caller are new. An insert that looks out for facts that are there costs more for each that is
 * not; a caller who sends facts again finds out at the price of one failed insert in a hundred.
 */
export class Expectation {
  private doubtful = 0;

  /** Runs `work` for new facts, and for any where they are not: then, or when that was so lately. */
  async run<T>(work: (allNew: boolean) => Promise<T>): Promise<T> {
    if (this.doubtful > 0) {
      this.doubtful -= 1;
      return work(false);
    }
    try {
      return await work(true);
    } catch (error) {
      if (errorCode(error) !== UNIQUE_VIOLATION) throw error;
      this.doubtful = DOUBTFUL_WRITES;
      return work(false);
    }
  }
}
