import { TesseraError } from './tessera.error.js';

/** The transaction met another one (40001, 40P01) and lost, also after the retries it was allowed. */
export class SerializationConflict extends TesseraError {
  readonly code = 'serialization_conflict';

  constructor(reason: string, cause?: unknown) {
    super(`The transaction conflicts with another one: ${reason}`, cause);
  }
}
