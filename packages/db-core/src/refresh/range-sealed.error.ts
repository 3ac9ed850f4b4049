import { TesseraError } from '../errors/index.js';

/** A rebuild was asked for days whose facts retention has taken away; the message names the date they begin to be there. */
export class RangeSealed extends TesseraError {
  readonly code = 'range_sealed';

  constructor(
    message: string,
    cause?: unknown,
    /** First day (UTC, `YYYY-MM-DD`) that can be rebuilt, where that was looked up. */
    readonly firstDay?: string,
  ) {
    super(message, cause);
  }
}
