import { expectRows as expectFigures, type Figures } from '@tessera/testing';

export type Row = Figures;

/** Percentiles, which histograms give within 1 %, and what may be one. */
export const APPROXIMATE = /^p\d\d_|^metric_value$/;

/** Expects the same rows, in the same order unless `by` identifies them; percentiles within 1 %. */
export function expectRows(got: readonly Row[], wanted: readonly Row[], by?: readonly string[]): void {
  expectFigures(got, wanted, by, APPROXIMATE);
}
