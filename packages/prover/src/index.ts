/** Proof that one tenant never sees what another owns: the catalog, random queries, and every route of a running server. */
export { checkCatalog } from './catalog/check-catalog.js';
export type { Canary } from './random-queries/callers.js';
export {
  queryAtRandom,
  type RandomQueriesOptions,
  type RandomQueriesResult,
} from './random-queries/query-at-random.js';
export type { CheckResult, Finding } from './finding.js';
