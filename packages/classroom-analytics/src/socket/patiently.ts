import { setTimeout as sleep } from 'node:timers/promises';
import {
  DatabaseUnavailable,
  SerializationConflict,
  StatementTimeout,
  LockTimeout,
  translateError,
} from '@tessera/db-core';
import { DatabaseAway } from '@tessera/module-kit';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const PASSING = [DatabaseAway, DatabaseUnavailable, SerializationConflict, StatementTimeout, LockTimeout];

/** Runs `work` again while the database is away or too busy, as long as somebody waits for it; undefined where nobody does. */
export async function patiently<T>(work: () => Promise<T>, isAwaited: () => boolean): Promise<T | undefined> {
  for (let pause = FIRST_PAUSE_MS; isAwaited(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error)) throw error;
    }
    await sleep(pause, undefined, { ref: false });
  }
  return undefined;
}

/** Whether it is only a matter of time, or was brought on by what is: a record that was not written as the database is away. */
function passes(error: unknown): boolean {
  const meaning = translateError(error);
  if (PASSING.some((kind) => meaning instanceof kind)) return true;
  return meaning instanceof Error && meaning.cause !== undefined && passes(meaning.cause);
}
