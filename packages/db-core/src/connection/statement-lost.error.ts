import { TesseraError } from '../errors/index.js';

/** A statement that its connection kept cannot run any more; the same work will do when it runs again from the start. */
export class StatementLost extends TesseraError {
  readonly code = 'statement_lost';

  constructor(cause: unknown) {
    super('A kept statement is of no use any more', cause);
  }
}
