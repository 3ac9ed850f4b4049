import { TesseraError } from '../errors/index.js';

/** A view of strategy `full` computes its figures from the source each time, so that retention there would change them. */
export class RetentionWouldChangeView extends TesseraError {
  readonly code = 'retention_would_change_view';

  constructor(
    readonly module: string,
    readonly source: string,
    readonly view: string,
  ) {
    super(
      `${module}.${source} cannot have a retention: view ${view} is computed from all of it. ` +
        'Make the view incremental, or set the retention to off',
    );
  }
}
