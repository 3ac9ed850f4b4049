import type { DataModel, Rollup } from '../model/index.js';

/** Key columns of a rollup's rows: tenant, grain, bucket, then its own. */
export function rollupKeys(model: DataModel, rollup: Rollup): string[] {
  return [model.tenant.column, 'grain', 'bucket', ...Object.keys(rollup.keys)];
}
