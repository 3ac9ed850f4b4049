import { createServer } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Database, RefreshEngine } from '@tessera/db-core';
import type { Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { tenantClaimsOf } from '../auth/tenant-claims-of.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import type { Config } from '../config/parse-config.js';
import { createApp } from '../create-app.js';
import { MigrationState } from '../health/migration-state.js';
import { analyticsHost, boundModels } from '../start/host-parts.js';
import { Lifecycle } from '../start/lifecycle.js';
import { openApiDocument } from './open-api-document.js';

/** The document of the enabled modules, without listening and without a database: routes are made, none is called. */
export async function offlineDocument(config: Config, logger: Logger): Promise<OpenAPIObject> {
  const database = Object.create(Database.prototype) as Database;
  const engine = new RefreshEngine(database, boundModels(config), { replica: 'openapi' });
  const definitions = config.modules.map(({ definition }) => definition);
  const root = AppModule.of({
    database,
    lifecycle: new Lifecycle(),
    verifier: new TokenVerifier(config.auth),
    tenantClaims: tenantClaimsOf(definitions),
    modules: definitions.map(({ name }) => name),
    cursorSecret: 'openapi',
    rates: 'off',
    settings: [],
    migrationState: new MigrationState(() => Promise.resolve([])),
    moduleHealth: { check: () => Promise.resolve({}) },
    analytics: [analyticsHost(config, { database, engine, replica: 'openapi', cursorSecret: 'openapi' }, false)],
  });
  const { app } = await createApp(root, { door: { server: createServer() }, logger, corsOrigins: [] });
  return openApiDocument(app, definitions);
}
