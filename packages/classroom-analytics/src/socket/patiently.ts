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

function passes(error: unknown): boolean {
  const meaning = translateError(error);
  return [DatabaseAway, DatabaseUnavailable, SerializationConflict, StatementTimeout, LockTimeout].some(
    (kind) => meaning instanceof kind,
  );
}
