/** Why the embedded PostgreSQL could not be started. The message is one line, meant for the person at the terminal. */
export abstract class EmbeddedPostgresError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** No PostgreSQL binaries for this platform are installed. */
export class EmbeddedBinariesMissing extends EmbeddedPostgresError {
  readonly code = 'embedded_binaries_missing';
}

/** The data directory was made by another major version of PostgreSQL. */
export class EmbeddedVersionMismatch extends EmbeddedPostgresError {
  readonly code = 'embedded_version_mismatch';
}

/** Another process holds this data directory. */
export class EmbeddedInUse extends EmbeddedPostgresError {
  readonly code = 'embedded_in_use';
}

/** No user could be found that may run PostgreSQL on this data directory. */
export class EmbeddedUserImpossible extends EmbeddedPostgresError {
  readonly code = 'embedded_user_impossible';
}

/** `initdb` or `postgres` ended with an error. */
export class EmbeddedStartFailed extends EmbeddedPostgresError {
  readonly code = 'embedded_start_failed';
}
