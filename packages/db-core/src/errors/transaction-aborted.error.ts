import { TesseraError } from './tessera.error.js';

/** Work swallowed a failed statement, so that the server answered COMMIT with ROLLBACK: nothing was kept. */
export class TransactionAborted extends TesseraError {
  readonly code = 'transaction_aborted';

  constructor() {
    super('The transaction had failed inside and was rolled back instead of committed');
  }
}
