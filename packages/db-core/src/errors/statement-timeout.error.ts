import { TesseraError } from './tessera.error.js';

/** A statement ran longer than allowed, or was cancelled; nothing of its transaction remains. */
export class StatementTimeout extends TesseraError {
  readonly code = 'statement_timeout';

  constructor(reason: string, cause?: unknown) {
    super(`A statement was stopped: ${reason}`, cause);
  }
}
