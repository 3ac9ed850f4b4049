import { TesseraError } from '../errors/index.js';

/** The enabled modules cannot be put in an order: a name twice, an unknown requirement or a cycle. */
export class ModuleOrderRefused extends TesseraError {
  readonly code = 'module_order_refused';

  constructor(
    readonly module: string,
    reason: string,
  ) {
    super(`Module ${module} ${reason}`);
  }
}
