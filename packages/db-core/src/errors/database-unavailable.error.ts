import { TesseraError } from './tessera.error.js';

/** The database cannot be reached, refuses connections, has none left or takes no changes; trying again later may help. */
export class DatabaseUnavailable extends TesseraError {
  readonly code = 'database_unavailable';

  constructor(reason: string, cause?: unknown) {
    super(`The database is not available: ${reason}`, cause);
  }
}
