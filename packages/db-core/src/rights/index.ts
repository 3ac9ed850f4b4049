export { type BoundSources, checkRights, requireRights } from './check-rights.js';
export { type ExternalRights, externalRights } from './external-rights.js';
export type { RightGap } from './right-gap.js';
