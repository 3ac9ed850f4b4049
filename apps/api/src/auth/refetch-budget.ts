const full = 3;
const refillMs = 10_000;

/** How often tokens with unknown key ids may make this server ask for the keys again: three at once, then one in 10 s. */
export class RefetchBudget {
  private left = full;
  private at: number;

  constructor(private readonly clock: () => number) {
    this.at = clock();
  }

  /** True where one more may be sent, which is then counted. */
  take(): boolean {
    const now = this.clock();
    this.left = Math.min(full, this.left + (now - this.at) / refillMs);
    this.at = now;
    if (this.left < 1) {
      return false;
    }
    this.left -= 1;
    return true;
  }
}
