import { TesseraError } from '../errors/index.js';

/** A record could not be written; what it is about must not happen, or not be shown. */
export class AuditNotWritten extends TesseraError {
  readonly code = 'audit_unavailable';

  constructor(cause: unknown) {
    super('The audit log did not take a record', cause);
  }
}
