import { TesseraError } from './tessera.error.js';

/** Another transaction held a lock longer than `lock_timeout`. */
export class LockTimeout extends TesseraError {
  readonly code = 'lock_timeout';

  constructor(reason: string, cause?: unknown) {
    super(`A lock was not free in time: ${reason}`, cause);
  }
}
