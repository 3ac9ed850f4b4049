import { TesseraError } from '../errors/index.js';

/** Nothing was erased: figures could not follow. Try again when the cause is mended. */
export class ErasingFailed extends TesseraError {
  readonly code = 'erasing_failed';
}

/** Facts inherit their tenant through the person, so that nobody can be erased in one tenant only. */
export class ErasedInEveryTenant extends TesseraError {
  readonly code = 'erased_in_every_tenant';
}

/** Rows that name persons by a pseudonym cannot be told, since the key of it is not here. Nothing was done. */
export class PseudonymUnknown extends TesseraError {
  readonly code = 'pseudonym_unknown';
}
