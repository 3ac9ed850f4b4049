export { claimsJson, tenantsOf } from './claims.js';
export { looksUp } from './own-tenants.js';
export type { Principal } from './principal.js';
export { type AskAsCaller, withMemberships } from './memberships.js';
export { type DatabaseRole, databaseRole, REQUEST_ROLES } from './roles.js';
export { type Grant, type Scope, SCOPES } from './scope.js';
export { isStorableText } from './storable.js';
