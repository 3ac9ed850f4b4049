import { TesseraError } from './tessera.error.js';

/** The login lacks a right. `statement` is the SQL with which an administrator grants it. */
export class MissingRight extends TesseraError {
  readonly code = 'missing_right';

  constructor(
    readonly right: string,
    readonly statement: string,
    cause?: unknown,
  ) {
    super(`The database login lacks a right: ${right}. An administrator grants it with:\n${statement}`, cause);
  }
}
