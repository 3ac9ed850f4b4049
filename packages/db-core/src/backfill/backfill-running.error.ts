import { TesseraError } from '../errors/index.js';
import type { Backfill } from './backfill-record.js';

/** Another range of the module is being made anew: one at a time. */
export class BackfillRunning extends TesseraError {
  readonly code = 'backfill_running';

  constructor(readonly running: Backfill) {
    const { module, from, to, days, daysDone } = running;
    super(
      `a backfill of ${module} from ${dayOf(from)} to ${dayOf(to)} is running: ${daysDone} of ${days} days are done`,
    );
  }
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
