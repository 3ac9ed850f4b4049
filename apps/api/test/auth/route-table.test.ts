import { createServer } from 'node:http';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { Database, RefreshEngine } from '@tessera/db-core';
import { ROLES_METADATA, SCOPE_METADATA, type ScopeNeed } from '@tessera/module-kit';
import { analyticsModules } from '../../src/analytics.modules.js';
import { AppModule } from '../../src/app.module.js';
import { PUBLIC_METADATA } from '../../src/auth/public.js';
import { tenantClaimsOf } from '../../src/auth/tenant-claims-of.js';
import { TokenVerifier } from '../../src/auth/token-verifier.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { createApp } from '../../src/create-app.js';
import { MigrationState } from '../../src/health/migration-state.js';
import { createLogger } from '../../src/log/logger.js';
import { analyticsHost, boundModels } from '../../src/start/host-parts.js';
import { Lifecycle } from '../../src/start/lifecycle.js';
import { secret } from '../support/tokens.js';

/** A handler of the application with what is declared beside it. */
interface Declared {
  readonly route: string;
  readonly open: boolean;
  readonly roles: readonly string[];
  readonly need: ScopeNeed | undefined;
}

/** Opened on purpose. The pages of the documentation and of the admin are no handlers; they say nothing of any tenant. */
const openRoutes = ['GET /health/live', 'GET /health/ready', 'GET /health/startup', 'GET /metrics'];

const declared: Declared[] = [];
const served: string[] = [];

const metadata = <T>(key: string, ...targets: object[]): T | undefined =>
  targets.map((target) => Reflect.getMetadata(key, target) as T | undefined).find((found) => found !== undefined);

beforeAll(async () => {
  const config = parseConfig({}, analyticsModules);
  const database = Object.create(Database.prototype) as Database;
  const engine = new RefreshEngine(database, boundModels(config), { replica: 'test' });
  const root = AppModule.of({
    database,
    lifecycle: new Lifecycle(),
    verifier: new TokenVerifier({ issuer: 'tessera', audience: 'tessera', secret }),
    tenantClaims: tenantClaimsOf(analyticsModules),
    modules: analyticsModules.map(({ name }) => name),
    cursorSecret: 'test',
    rates: 'off',
    settings: [],
    migrationState: new MigrationState(() => Promise.resolve([])),
    moduleHealth: { check: () => Promise.resolve({}) },
    analytics: [analyticsHost(config, { database, engine, replica: 'test', cursorSecret: 'test' }, false)],
  });
  const ground = { door: { server: createServer() }, logger: createLogger('silent'), corsOrigins: [] };
  const { app, init } = await createApp(root, ground, (_nest, fastify) => {
    fastify.addHook('onRoute', ({ method, url }) => {
      served.push(...[method].flat().map((each) => `${each} ${url}`));
    });
    return Promise.resolve();
  });
  await init();
  for (const { controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, object>;
      for (const name of new MetadataScanner().getAllMethodNames(prototype)) {
        const handler = prototype[name] ?? {};
        const method = metadata<RequestMethod>(METHOD_METADATA, handler);
        if (method === undefined) continue;
        const path = [metadata<string>(PATH_METADATA, metatype), metadata<string>(PATH_METADATA, handler)].join('/');
        const plain = `/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
        const prefix = /^\/(health\/|metrics)/.test(plain) ? '' : '/api/v1';
        declared.push({
          route: `${RequestMethod[method]} ${prefix}${plain}`,
          open: metadata<boolean>(PUBLIC_METADATA, handler, metatype) === true,
          roles: metadata<string[]>(ROLES_METADATA, handler, metatype) ?? [],
          need: metadata<ScopeNeed>(SCOPE_METADATA, handler, metatype),
        });
      }
    }
  }
  await app.close();
}, 60_000);

it('every route that is served is a declared one', () => {
  const known = new Set(declared.flatMap(({ route }) => [route, route.replace(/^GET/, 'HEAD')]));
  const strangers = served.filter((route) => !known.has(route));
  expect(served.length).toBeGreaterThan(30);
  expect(strangers).toEqual([]);
});

it('what is open is probes and metrics, and nothing else', () => {
  expect(
    declared
      .filter(({ open }) => open)
      .map(({ route }) => route)
      .sort(),
  ).toEqual(openRoutes);
});

it('every other route says which roles may call it and what a key must be made for', () => {
  const guarded = declared.filter(({ open }) => !open);
  expect(guarded.length).toBeGreaterThan(25);
  expect(guarded.filter(({ roles, need }) => roles.length === 0 || need === undefined)).toEqual([]);
});

it('a route of a module takes keys that are narrowed to that module, a route of the host takes none but for reading', () => {
  const names = analyticsModules.map(({ name }) => name);
  for (const { route, open, need } of declared) {
    if (open) continue;
    const first = route.split('/')[3] ?? '';
    expect([route, need?.module]).toEqual([route, names.includes(first) ? first : null]);
  }
});

it('whatever changes something is for the few', () => {
  for (const { route, roles } of declared) {
    const [method = ''] = route.split(' ');
    // A batch, a verification and a rehearsal only read, and what they did themselves is everybody's to tell. Rules, and where
    // they are told, are their tenants': the database decides whose.
    if (method === 'GET' || /^POST \/api\/v1\/(batch|\w+\/verify)$/.test(route) || route.endsWith('/me/activity'))
      continue;
    if (/^\w+ \/api\/v1\/alerts\/(rules|destinations|deliveries|history\/:id\/acknowledge)/.test(route)) continue;
    expect([route, roles.filter((role) => role !== 'admin' && role !== 'service_role')]).toEqual([route, []]);
  }
});
