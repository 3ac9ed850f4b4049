export type * from './model/index.js';
export * from './connection/index.js';
export * from './errors/index.js';
export * from './rls/index.js';
export * from './migrations/index.js';
export * from './schedule/index.js';
export * from './retention/index.js';
