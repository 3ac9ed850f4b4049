export { Database, type OwnerOptions, type RlsOptions } from './database.js';
export type { DatabaseConfig } from './database.config.js';
export { JsonText } from './json-text.js';
export { StatementLost } from './statement-lost.error.js';
export type { Sql } from './sql.js';
export { type ChannelEvents, ChannelListener } from './notifications.js';
