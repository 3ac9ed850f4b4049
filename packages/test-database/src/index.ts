export { type Pgbouncer, startPgbouncer } from './pgbouncer.js';
export { type TestDatabase, type TestDatabaseOptions, createTestDatabase } from './create-test-database.js';
export { type TestServer, startTestServer } from './test-server.js';
