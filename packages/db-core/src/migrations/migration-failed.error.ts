import { TesseraError } from '../errors/index.js';

/** A statement of a migration failed; that migration was rolled back, the ones before it stay. */
export class MigrationFailed extends TesseraError {
  readonly code = 'migration_failed';

  constructor(
    readonly module: string,
    readonly file: string,
    /** Line in the file, from 1. */
    readonly line: number,
    readonly reason: string,
    cause: unknown,
  ) {
    super(`Module ${module}: migration ${file}, line ${line}: ${reason}`, cause);
  }
}
