import { TesseraError } from './tessera.error.js';

/** The server answers but does not let this login into this database: a matter of configuration, not of waiting. */
export class LoginRefused extends TesseraError {
  readonly code = 'login_refused';

  constructor(reason: string, cause?: unknown) {
    super(`The database refuses the login: ${reason}`, cause);
  }
}
