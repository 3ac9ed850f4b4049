import type { RefreshEngine } from '../refresh/refresh-engine.js';
import type { BackfilledDay } from './backfill-day.js';
import type { Backfill } from './backfill-record.js';

/** How {@link runBackfill} goes. */
export interface RunOptions {
  readonly onDay?: (day: BackfilledDay) => void;
  /** Asked before each day; false leaves the rest for whoever comes next. */
  readonly goOn?: () => boolean;
}

/**
 * Works on an open backfill in this process: brings the module up to date, then makes day after day anew, the newest first,
 * each in a transaction of its own. Two at it do no day twice: the refresh lock lets one in. Throws RangeSealed, LockTimeout,
 * StatementTimeout, DatabaseUnavailable; what is done stays done.
 */
export async function runBackfill(
  engine: RefreshEngine,
  { module, id, asked }: Pick<Backfill, 'module' | 'id' | 'asked'>,
  { onDay, goOn = () => true }: RunOptions = {},
): Promise<void> {
  await engine.refresh(module, 'all', { asked });
  while (goOn()) {
    const done = await engine.backfillDay(module, id);
    if (done === null) return;
    onDay?.(done);
  }
}
