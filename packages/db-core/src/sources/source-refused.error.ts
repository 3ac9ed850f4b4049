import { TesseraError } from '../errors/index.js';

/** A source cannot be used as it is bound; the message says what is there and what would be right. */
export class SourceRefused extends TesseraError {
  readonly code = 'source_refused';

  constructor(
    readonly module: string,
    readonly source: string,
    detail: string,
  ) {
    super(`module ${module}, source ${source}: ${detail}`);
  }
}
