import { TesseraError } from '../errors/index.js';

/** A module's migrations do not fit together or do not fit the database; nothing was run. */
export class MigrationRefused extends TesseraError {
  readonly code = 'migration_refused';

  constructor(
    readonly module: string,
    readonly file: string,
    readonly reason: string,
  ) {
    super(`Module ${module}: migration ${file} ${reason}`);
  }
}
