import { join, resolve } from 'node:path';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { type AuthConfig, isLoopback, settleAuth } from './auth-config.js';
import { type AuthSettings, authSettings } from './auth-settings.js';
import { ConfigError } from './config-error.js';
import { deliverySettings, type DeliverySettings, type RateLimits, standardLimits } from './delivery-settings.js';
import { hostSettings, type HostSettings } from './host-settings.js';
import { refuseUnknown } from './known-variables.js';
import { chooseModules, configureModule, type ModuleConfig } from './module-config.js';
import { type Environment, readSetting } from './read-setting.js';
import type { Setting } from './setting.js';
import { type SettingInForce, settingsInForce } from './settings-in-force.js';

/** All that the environment says, parsed once. */
export interface Config extends Omit<HostSettings, 'modules' | 'demo' | 'drainSeconds'> {
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute; the modules' keys, outside the database. */
  readonly keysFolder: string;
  /** Reachable from this machine only. */
  readonly loopback: boolean;
  readonly demo: 'on' | 'off' | 'live';
  readonly drainSeconds: number;
  readonly auth: AuthConfig;
  readonly delivery: Omit<DeliverySettings, 'rateLimits'> & { readonly rateLimits: RateLimits | 'off' };
  readonly modules: readonly ModuleConfig[];
  readonly inForce: readonly SettingInForce[];
}

type Settings = Readonly<Record<string, Setting<unknown>>>;

function readAll<T>(settings: Settings, environment: Environment): T {
  const read = Object.entries(settings).map(([key, setting]) => [key, readSetting(setting, environment)] as const);
  return Object.fromEntries(read) as T;
}

/**
 * Parses the environment.
 * @param definitions the modules of the list; those named by TESSERA_MODULES are configured.
 * @throws ConfigError for the first variable that is misspelt, contradicts another or has a bad value.
 */
export function parseConfig(environment: Environment, definitions: readonly AnalyticsModuleDefinition[]): Config {
  refuseUnknown(environment, definitions);
  const { modules, demo, drainSeconds, ...host } = readAll<HostSettings>(hostSettings, environment);
  const embedded = host.databaseUrl === undefined;
  if (embedded && host.migrationDatabaseUrl !== undefined) {
    throw new ConfigError('MIGRATION_DATABASE_URL', 'names the owner of DATABASE_URL, which is not set');
  }
  const delivery = readAll<DeliverySettings>(deliverySettings, environment);
  const loopback = isLoopback(host.host);
  const chosen = chooseModules(definitions, modules);
  return {
    ...host,
    dataDir: resolve(host.dataDir),
    keysFolder: resolve(delivery.researchKeysDir ?? join(host.dataDir, 'research-keys')),
    loopback,
    demo: demo ?? (embedded ? 'on' : 'off'),
    drainSeconds: drainSeconds ?? (loopback ? 0 : 5),
    auth: settleAuth(readAll<AuthSettings>(authSettings, environment), host.host),
    delivery: { ...delivery, rateLimits: delivery.rateLimits ?? (embedded ? 'off' : standardLimits) },
    modules: chosen.map((definition) => configureModule(definition, environment)),
    inForce: settingsInForce(environment, chosen),
  };
}
