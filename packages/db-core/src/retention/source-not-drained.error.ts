import { TesseraError } from '../errors/index.js';

/** A source cannot be sealed: changes older than the line keep waiting for a refresh, or a store is still being built. */
export class SourceNotDrained extends TesseraError {
  readonly code = 'source_not_drained';

  constructor(
    readonly module: string,
    readonly source: string,
    readonly line: Date,
  ) {
    super(
      `${module}.${source} cannot be sealed before ${line.toISOString()}: not everything older is in its stores yet`,
    );
  }
}
