import type { Logger } from 'pino';
import type { FrontDoor } from '../http/front-door.js';
import type { Closers } from './closers.js';
import type { Lifecycle } from './lifecycle.js';

/** Requests under way get this long to finish. */
const graceMs = 10_000;
/** A start under way gets this long to come to its next step; what it was doing ends with the process. */
const startGraceMs = 15_000;

interface Running {
  readonly lifecycle: Lifecycle;
  readonly closers: Closers;
  readonly logger: Logger;
  readonly drainSeconds: number;
  /** Undefined as long as nothing listens. */
  readonly door: () => FrontDoor | undefined;
  /** Settles when the start has ended, in whichever way. */
  readonly started: () => Promise<unknown>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends the server in good order: unready, wait, requests, schedules, connections, database. */
export async function shutDown({ lifecycle, closers, logger, drainSeconds, door, started }: Running): Promise<void> {
  const served = lifecycle.phase === 'serving';
  lifecycle.draining();
  closers.abort();
  if (!served) {
    await Promise.race([started(), pause(startGraceMs)]);
  }
  const open = door();
  open?.turnAway();
  if (served && drainSeconds > 0) {
    await pause(drainSeconds * 1000);
  }
  await open?.close(graceMs);
  await closers.closeAll((name, error) => logger.error({ err: error, part: name }, 'could not be closed'));
}

/** SIGTERM and SIGINT end the process in good order with code 0; a second one ends it at once. */
export function endOnSignal(running: Running, exit: (code: number) => void = (code) => process.exit(code)): void {
  let ending = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (ending) {
      running.logger.warn({ signal }, 'ending at once');
      exit(1);
      return;
    }
    ending = true;
    running.logger.info({ signal }, 'shutting down');
    void shutDown(running).then(() => exit(0));
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
