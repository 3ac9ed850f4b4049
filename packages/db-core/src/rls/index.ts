export { claimsJson, tenantsOf } from './claims.js';
export type { Principal } from './principal.js';
export { type DatabaseRole, databaseRole, REQUEST_ROLES } from './roles.js';
export { isStorableText } from './storable.js';
