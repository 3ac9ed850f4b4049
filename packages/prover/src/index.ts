/** Proof that one tenant never sees what another owns: the catalog, random queries, and every route of a running server. */
export { checkCatalog } from './catalog/check-catalog.js';
export type { Canary } from './random-queries/callers.js';
export {
  queryAtRandom,
  type RandomQueriesOptions,
  type RandomQueriesResult,
} from './random-queries/query-at-random.js';
export type { CheckResult, Finding } from './finding.js';
export type { TokenClaims } from './http/caller.js';
export { type Proof, proofOf, reportText } from './proof.js';
export { proveIsolation } from './prove-isolation.js';
export type { ProveOptions, ServerAddress } from './prove-options.js';
export type { ProvenServer } from './proven-server.js';
export { makeScratchDatabase, NoScratchDatabase, type ScratchDatabase } from './scratch/scratch-database.js';
export { makeScratchFolder, removeDeadFolders } from './scratch/scratch-folder.js';
