export * from './errors.js';
export { exitWithParent } from './exit-with-parent.js';
export { freePort } from './free-port.js';
export { type EmbeddedOptions, type EmbeddedPostgres, findEmbedded, startEmbedded } from './start-embedded.js';
export { stopLeftover } from './stop-leftover.js';
