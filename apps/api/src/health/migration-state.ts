/** Knows which migrations the database lacks, without asking it at every probe. */
export class MigrationState {
  private known: { readonly at: number; readonly pending: readonly string[] } | undefined;

  constructor(
    private readonly ask: () => Promise<readonly string[]>,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Names of pending migrations, as of at most `maxAgeMs` ago. */
  async pending(maxAgeMs: number): Promise<readonly string[]> {
    if (this.known === undefined || this.known.pending.length > 0 || this.clock() - this.known.at > maxAgeMs) {
      this.known = { at: this.clock(), pending: await this.ask() };
    }
    return this.known.pending;
  }
}
