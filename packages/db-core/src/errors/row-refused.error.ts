import { TesseraError } from './tessera.error.js';

/** A row-level-security policy refuses a row that was to be written. */
export class RowRefused extends TesseraError {
  readonly code = 'row_refused';

  constructor(reason: string, cause?: unknown) {
    super(`A policy refuses the row: ${reason}`, cause);
  }
}
