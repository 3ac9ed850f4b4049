import { TesseraError } from './tessera.error.js';

/** The database cannot be reached, refuses connections or has none left; trying again later may help. */
export class DatabaseUnavailable extends TesseraError {
  readonly code = 'database_unavailable';

  constructor(reason: string, cause?: unknown) {
    super(`The database is not available: ${reason}`, cause);
  }
}
