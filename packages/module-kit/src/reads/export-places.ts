import { ExportBusy } from '../http/problems.js';

const WAIT_MS = 5_000;

/**
 * Lets some exports run at a time, so that clients who read slowly leave connections to everybody else: each holds one
 * until its last byte was taken.
 */
export class ExportPlaces {
  private free: number;
  private readonly waiting = new Set<() => void>();

  /** @param most exports at a time in this process */
  constructor(
    most: number,
    private readonly waitMs = WAIT_MS,
  ) {
    this.free = most;
  }

  /** Waits for a place and gives back how to leave it. Throws ExportBusy where none is free in time. */
  async enter(): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else await this.wait();
    let left = false;
    return () => {
      if (!left) this.pass();
      left = true;
    };
  }

  /** Whoever leaves hands the place to the one who has waited longest. */
  private pass(): void {
    const [next] = this.waiting;
    if (next) next();
    else this.free += 1;
  }

  private wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const taken = (): void => {
        clearTimeout(timer);
        this.waiting.delete(taken);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(taken);
        reject(new ExportBusy());
      }, this.waitMs);
      this.waiting.add(taken);
    });
  }
}
