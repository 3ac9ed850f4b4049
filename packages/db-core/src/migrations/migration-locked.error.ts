import { TesseraError } from '../errors/index.js';

/** Another process migrates this database and did not finish in time. */
export class MigrationLocked extends TesseraError {
  readonly code = 'migration_locked';

  constructor(waitedMs: number) {
    super(`Another process has been migrating this database for more than ${waitedMs} ms`);
  }
}
