export type * from './contract.js';
export { type AuthenticatedRequest, CurrentPrincipal } from './http/current-principal.js';
export { type FieldProblem, Problem, type ProblemBody, type ProblemExtras } from './http/problem.js';
export * from './http/problems.js';
export { ROLES_METADATA, Roles } from './http/roles.js';
