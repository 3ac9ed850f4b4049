import type { DataModel, Source } from '../model/index.js';
import { logColumns } from './source-columns.js';

/** SELECT list of a log's columns over a row `f` of the source relation, in the log's order. */
export function logSelect(model: DataModel, source: Source): string {
  return logColumns(model.tenant, source)
    .map(({ sql }) => sql)
    .join(', ');
}
