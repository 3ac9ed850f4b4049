import { RefreshEngine, requireRights } from '@tessera/db-core';
import { AnalyticsHealth, LiveHub, SocketHost, installModules, storeOptions, TenantPlans } from '@tessera/module-kit';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { AppModule } from '../app.module.js';
import { Authenticator } from '../auth/authenticator.js';
import { withSecret } from '../auth/own-credentials.js';
import { HostGate } from '../auth/socket-gate.js';
import { tenantClaimsOf } from '../auth/tenant-claims-of.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import type { AuthConfig } from '../config/auth-config.js';
import type { Config } from '../config/parse-config.js';
import { createApp } from '../create-app.js';
import { fillWhenEmpty } from '../demo/fill-when-empty.js';
import { liveDemo } from '../demo/live-demo.js';
import { MigrationState } from '../health/migration-state.js';
import { adminPages } from '../http/admin-pages.js';
import type { FrontDoor } from '../http/front-door.js';
import { SlowStatements } from '../log/slow-statements.js';
import { registerProcessMetrics } from '../metrics/process-metrics.js';
import type { RouteTable } from '../http/route-table.js';
import { RateLimits } from '../limits/rate-limits.js';
import { serveDocumentation } from '../openapi/serve-documentation.js';
import { startTracing } from '../tracing/start-tracing.js';
import { announce } from './announce.js';
import { bringToHead, requireHead } from './bring-to-head.js';
import type { Closers } from './closers.js';
import { analyticsHost, boundModels, cursorSecret, rateSettings, replicaName } from './host-parts.js';
import type { Lifecycle } from './lifecycle.js';
import { pendingNames } from './pending-names.js';
import { databaseAddress, makeDataDir, openDatabase } from './start-database.js';

/** What the process has before anything is started. */
export interface StartContext {
  readonly config: Config;
  readonly logger: Logger;
  readonly lifecycle: Lifecycle;
  readonly closers: Closers;
  readonly door: FrontDoor;
  /** False: only checks that migrations are at head. */
  readonly migrate: boolean;
  readonly print: (line: string) => void;
}

/** Starts everything behind the front door; what has been opened is left to the closers, also where it fails half-way. Answers its routes. */
export async function startServer(context: StartContext): Promise<RouteTable> {
  const { config, logger, closers, lifecycle, door } = context;
  const auth = secretsOf(config);
  const address = await databaseAddress(config, logger, closers);
  const target = address.migrationUrl ?? address.url;
  await (context.migrate ? bringToHead(target, config, logger) : requireHead(target, config));
  const replica = replicaName();
  const endTracing = await startTracing(process.env, replica);
  if (endTracing !== undefined) closers.add('traces', endTracing);
  const slow = new SlowStatements(logger, config.slowQuerySeconds);
  const database = await openDatabase({ ...address, ...slow.watch }, closers);
  const engine = new RefreshEngine(database, boundModels(config), { replica });
  await requireRights(database, boundModels(config));
  await engine.install();
  await storeOptions(
    database,
    config.modules.map((module) => module.definition),
  );
  await installModules(
    database,
    config.modules.map((module) => module.definition),
  );
  if (config.demo !== 'off' && (await fillWhenEmpty(database, config.modules, logger)) > 0) {
    await refreshAll(engine, config, logger);
  }
  const parts = { database, engine, replica, cursorSecret: cursorSecret(auth.secret, target) };
  const root = rootModule(context, auth, target, parts);
  const { app, routes, init } = await createApp(
    root,
    { door, logger, corsOrigins: config.corsOrigins },
    async (nest, fastify) => {
      await adminPages(
        fastify,
        config.modules.map(({ definition }) => definition.name),
      );
      serveDocumentation(
        nest,
        config.modules.map((module) => module.definition),
      );
    },
  );
  closers.add('application', () => app.close());
  registerProcessMetrics(app.get(Registry));
  slow.register(app.get(Registry));
  // Streams would hold the drain up to its end: their listeners go to another server at once.
  lifecycle.onDraining(() => app.get(LiveHub).end());
  const listener = await init();
  if (config.demo === 'live') {
    const stop = liveDemo(database, config.modules, logger);
    closers.add('live demo', stop);
  }
  const gate = new HostGate(app.get(Authenticator), app.get(RateLimits), config.corsOrigins);
  door.handOver(listener, app.get(SocketHost).behind(gate));
  lifecycle.serving();
  await announce(config, auth, door.url, context.print);
  return routes;
}

function secretsOf(config: Config): AuthConfig {
  makeDataDir(config.dataDir);
  return withSecret(config.auth, config.dataDir);
}

function rootModule(
  { config, lifecycle }: StartContext,
  auth: AuthConfig,
  target: string,
  parts: Parameters<typeof analyticsHost>[1],
): ReturnType<typeof AppModule.of> {
  const definitions = config.modules.map((module) => module.definition);
  const { database, cursorSecret: secret } = parts;
  return AppModule.of({
    database,
    lifecycle,
    cursorSecret: secret,
    modules: definitions.map(({ name }) => name),
    rates: rateSettings(config, new TenantPlans(database, definitions)),
    settings: config.inForce,
    verifier: new TokenVerifier(auth),
    tenantClaims: tenantClaimsOf(definitions),
    migrationState: new MigrationState(() => pendingNames(target, definitions)),
    moduleHealth: { useExisting: AnalyticsHealth },
    analytics: [analyticsHost(config, parts)],
  });
}

async function refreshAll(engine: RefreshEngine, config: Config, logger: Logger): Promise<void> {
  for (const { definition } of config.modules) {
    const outcomes = await engine.refresh(definition.name, 'all', { asked: 'start' });
    for (const { viewName, success, errorMessage, durationMs } of outcomes) {
      logger[success ? 'info' : 'warn'](
        { view: `${definition.name}.${viewName}`, ms: durationMs, error: errorMessage },
        'first refresh',
      );
    }
  }
}
