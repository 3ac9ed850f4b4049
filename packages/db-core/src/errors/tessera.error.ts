/** Base of every failure that has a stable `code`; the message is for logs, never for clients. */
export abstract class TesseraError extends Error {
  abstract readonly code: string;

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}
