import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ApiKeyStore, AuditLog, Database } from '@tessera/db-core';
import { AccessGuard } from './auth/access.guard.js';
import { Authenticator, TENANT_CLAIMS } from './auth/authenticator.js';
import { KeyRing } from './auth/key-ring.js';
import type { TenantClaims } from './auth/principal-of.js';
import { RefusedActs } from './auth/refused-acts.js';
import { TokenVerifier } from './auth/token-verifier.js';
import type { SettingInForce } from './config/settings-in-force.js';
import { ConfigurationController, SETTINGS_IN_FORCE } from './configuration/configuration.controller.js';
import { HealthController } from './health/health.controller.js';
import { MigrationState } from './health/migration-state.js';
import { MODULE_HEALTH, type ModuleHealth } from './health/module-health.js';
import { Readiness } from './health/readiness.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { KeyDesk } from './keys/key-desk.js';
import { KEY_SETTINGS, KeysController } from './keys/keys.controller.js';
import { OpenTickets } from './limits/open-tickets.js';
import type { RateSettings } from './limits/plan-finder.js';
import { RateGuard } from './limits/rate.guard.js';
import { RateLimits } from './limits/rate-limits.js';
import { Lifecycle } from './start/lifecycle.js';

/** What the host gives to Nest; everything that takes long to make exists before. */
export interface AppParts {
  readonly database: Database;
  readonly lifecycle: Lifecycle;
  readonly verifier: TokenVerifier;
  readonly tenantClaims: TenantClaims;
  /** Names of the enabled modules. */
  readonly modules: readonly string[];
  /** Signs cursors of the host's own lists; the same on every replica. */
  readonly cursorSecret: string;
  readonly rates: RateSettings | 'off';
  /** What the server was started with, without secrets. */
  readonly settings: readonly SettingInForce[];
  readonly migrationState: MigrationState;
  /** The health of the modules, or the provider that knows it. */
  readonly moduleHealth: ModuleHealth | { readonly useExisting: Type<ModuleHealth> };
  /** The analytics modules, wired by module-kit. */
  readonly analytics: readonly DynamicModule[];
}

/** The server: analytics modules, behind one guard and one exception filter, with probes beside them. */
@Module({})
export class AppModule {
  static of(parts: AppParts): DynamicModule {
    const { database, tenantClaims, modules, cursorSecret } = parts;
    const keys = new KeyRing(new ApiKeyStore(database), tenantClaims);
    return {
      module: AppModule,
      imports: [TerminusModule.forRoot({ logger: false }), ...parts.analytics],
      controllers: [HealthController, MetricsController, KeysController, ConfigurationController],
      providers: [
        Readiness,
        { provide: Database, useValue: database },
        { provide: Lifecycle, useValue: parts.lifecycle },
        { provide: TokenVerifier, useValue: parts.verifier },
        { provide: TENANT_CLAIMS, useValue: tenantClaims },
        { provide: KeyRing, useValue: keys },
        Authenticator,
        { provide: RefusedActs, useValue: new RefusedActs(new AuditLog(database)) },
        { provide: KeyDesk, useValue: new KeyDesk(database, () => keys.renew()) },
        { provide: KEY_SETTINGS, useValue: { world: { ...tenantClaims, modules }, cursorSecret } },
        { provide: SETTINGS_IN_FORCE, useValue: parts.settings },
        { provide: RateLimits, useValue: new RateLimits(database, parts.rates) },
        OpenTickets,
        { provide: MigrationState, useValue: parts.migrationState },
        healthOf(parts.moduleHealth),
        { provide: APP_GUARD, useClass: AccessGuard },
        // After it: whoever is not let in costs nobody anything.
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

function healthOf(health: AppParts['moduleHealth']): Provider {
  return 'useExisting' in health
    ? { provide: MODULE_HEALTH, useExisting: health.useExisting }
    : { provide: MODULE_HEALTH, useValue: health };
}
