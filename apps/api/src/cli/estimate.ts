const text = (seconds: number): string =>
  seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;

/** How long work will go on, from how fast it went since the first look. */
export class Estimate {
  private first: { readonly share: number; readonly at: number } | undefined;

  constructor(private readonly clock: () => number = Date.now) {}

  /** @param share what is done, 0 to 1. Answers `, about 12 s left`, or nothing while that cannot be told. */
  left(share: number): string {
    this.first ??= { share, at: this.clock() };
    const done = share - this.first.share;
    if (done <= 0 || share >= 1) {
      return '';
    }
    return `, about ${text(((1 - share) / done) * ((this.clock() - this.first.at) / 1000))} left`;
  }
}
