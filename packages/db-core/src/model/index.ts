export type * from './pseudonymous.js';
export type * from './rollup.js';
export type * from './source.js';
