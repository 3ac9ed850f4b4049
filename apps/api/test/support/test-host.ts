import { Controller, Get, HttpException, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseUnavailable, MigrationRefused, type Principal } from '@tessera/db-core';
import { CurrentPrincipal, InvalidInput, Roles, Scoped } from '@tessera/module-kit';
import { Registry } from 'prom-client';
import { AppModule, type AppParts } from '../../src/app.module.js';
import { tenantClaimsOf } from '../../src/auth/tenant-claims-of.js';
import { TokenVerifier } from '../../src/auth/token-verifier.js';
import type { AuthConfig } from '../../src/config/auth-config.js';
import { createApp } from '../../src/create-app.js';
import { MigrationState } from '../../src/health/migration-state.js';
import { FrontDoor } from '../../src/http/front-door.js';
import type { Patience } from '../../src/http/patience.js';
import { createLogger } from '../../src/log/logger.js';
import { Lifecycle } from '../../src/start/lifecycle.js';
import { audience, issuer, secret } from './tokens.js';

/** Routes that fail in every way there is. */
@Controller('probe')
export class ProbeController {
  @Get('me')
  @Roles('authenticated', 'admin')
  @Scoped('read')
  me(@CurrentPrincipal() principal: Principal): Principal {
    return principal;
  }

  @Get('admin')
  @Roles('admin')
  @Scoped('admin')
  admin(): string {
    return 'admin';
  }

  @Get('unscoped')
  @Roles('admin')
  unscoped(): string {
    return 'nobody said what a key must be made for';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'nobody said who may see this';
  }

  @Get('defect')
  @Roles('authenticated')
  @Scoped('read')
  defect(): never {
    throw new Error('select secret from passwords');
  }

  @Get('away')
  @Roles('authenticated')
  @Scoped('read')
  away(): never {
    throw new DatabaseUnavailable('connect ECONNREFUSED 10.0.0.7:5432');
  }

  @Get('contradiction')
  @Roles('authenticated')
  @Scoped('read')
  contradiction(): never {
    throw new MigrationRefused('action', '0007-secret.sql', 'was changed after it was applied');
  }

  @Get('invalid')
  @Roles('authenticated')
  @Scoped('read')
  invalid(): never {
    throw new InvalidInput([{ field: 'days', value: '500', detail: 'must be at most 90', limit: 90 }]);
  }

  @Get('teapot')
  @Roles('authenticated')
  @Scoped('read')
  teapot(): never {
    throw new HttpException('select secret from passwords', 418);
  }
}

@Module({})
class ProbesModule {}

/** A host with probe routes, listening on a free port, without a database. */
export interface TestHost {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly lifecycle: Lifecycle;
  readonly log: string[];
  close(): Promise<void>;
}

/** What of the outside a test sets. */
export interface HostConditions {
  readonly corsOrigins?: readonly string[];
  readonly patience?: Partial<Patience>;
}

/** Starts {@link TestHost}. */
export async function testHost(
  auth: Partial<AuthConfig> = { secret },
  overrides: Partial<AppParts> = {},
  controllers: readonly Type[] = [ProbeController],
  { corsOrigins = [], patience }: HostConditions = {},
): Promise<TestHost> {
  const log: string[] = [];
  const logger = createLogger('trace', { write: (line) => void log.push(line) });
  const lifecycle = new Lifecycle();
  const door = await FrontDoor.open('127.0.0.1', 0, patience);
  const root = AppModule.of({
    database: { ping: () => Promise.resolve() } as never,
    lifecycle,
    verifier: new TokenVerifier({ issuer, audience, ...auth }),
    tenantClaims: tenantClaimsOf([]),
    modules: [],
    cursorSecret: 'secret of the tests',
    rates: 'off',
    settings: [],
    migrationState: new MigrationState(() => Promise.resolve([])),
    moduleHealth: { check: () => Promise.resolve({}) },
    analytics: [
      { module: ProbesModule, global: true, controllers: [...controllers], providers: [Registry], exports: [Registry] },
    ],
    ...overrides,
  });
  const { app, init } = await createApp(root, { door, logger, corsOrigins });
  door.handOver(await init());
  lifecycle.serving();
  return {
    url: door.url,
    app,
    lifecycle,
    log,
    close: async () => {
      await door.close(1000);
      await app.close();
    },
  };
}
