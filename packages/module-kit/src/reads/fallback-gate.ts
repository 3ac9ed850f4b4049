import { FallbackBusy } from '../http/problems.js';

/** Lets a few reads at a time go to the source, so that a missing view makes no stampede. */
export class FallbackGate {
  private running = 0;

  /** @param most reads at a time in this process */
  constructor(private readonly most = 2) {}

  /** Takes a place and gives back how to leave it. Throws FallbackBusy at once when all are taken. */
  enter(): () => void {
    if (this.running >= this.most) throw new FallbackBusy();
    this.running += 1;
    let left = false;
    return () => {
      if (!left) this.running -= 1;
      left = true;
    };
  }
}
