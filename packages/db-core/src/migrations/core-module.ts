import type { MigrationModule } from './migration-file.js';

/** db-core's own tables and functions: the first module of every database, schema `core`. */
export const CORE: MigrationModule = { name: 'core', root: new URL('../../', import.meta.url) };
