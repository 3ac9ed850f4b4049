/** Knows which migrations the database lacks, without asking it at every probe. */
export class MigrationState {
  private known: { readonly at: number; readonly pending: readonly string[] } | undefined;
  private asking: Promise<readonly string[]> | undefined;

  constructor(
    private readonly ask: () => Promise<readonly string[]>,
    private readonly clock: () => number = Date.now,
  ) {}

  /**
   * Names of pending migrations, as of at most `maxAgeMs` ago; older where the database does not tell within `withinMs`,
   * since what has been applied stays applied. Rejects where it was never told.
   */
  async pending(maxAgeMs: number, withinMs: number): Promise<readonly string[]> {
    const { known } = this;
    if (known !== undefined && known.pending.length === 0 && this.clock() - known.at <= maxAgeMs) {
      return known.pending;
    }
    try {
      return await within(withinMs, this.askOnce());
    } catch (error) {
      if (known !== undefined) {
        return known.pending;
      }
      throw error;
    }
  }

  /** Probes that come while one is asking share its answer. */
  private askOnce(): Promise<readonly string[]> {
    this.asking ??= this.ask()
      .then((pending) => {
        this.known = { at: this.clock(), pending };
        return pending;
      })
      .finally(() => {
        this.asking = undefined;
      });
    return this.asking;
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
