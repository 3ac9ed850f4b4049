import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { authSettings } from './auth-settings.js';
import { ConfigError } from './config-error.js';
import { deliverySettings } from './delivery-settings.js';
import { hostSettings } from './host-settings.js';
import { allModuleVariables } from './module-variables.js';
import { nearest } from './nearest.js';
import type { Environment } from './read-setting.js';
import type { Setting, SettingDoc } from './setting.js';

/** Set by the project's own scripts and tests, not by people. */
const internalNames = ['TESSERA_PARENT_PID', 'TESSERA_PROVE_SCALE', 'TESSERA_UPDATE_REPORT'];

/** Every variable there is, those of modules that TESSERA_MODULES leaves out included. */
export function allSettings(definitions: readonly AnalyticsModuleDefinition[]): readonly Setting<unknown>[] {
  return [
    ...Object.values<Setting<unknown>>(hostSettings),
    ...Object.values<Setting<unknown>>(authSettings),
    ...Object.values<Setting<unknown>>(deliverySettings),
    ...definitions.flatMap(allModuleVariables),
  ];
}

/**
 * Refuses variables under TESSERA_ that do not exist: a misspelt one would silently leave the default in force.
 * @throws ConfigError with the nearest name.
 */
export function refuseUnknown(environment: Environment, definitions: readonly AnalyticsModuleDefinition[]): void {
  const known = new Set([...allSettings(definitions).map((setting) => setting.name), ...internalNames]);
  for (const name of Object.keys(environment)) {
    if (name.startsWith('TESSERA_') && !known.has(name)) {
      const guess = nearest(name, known);
      throw new ConfigError(
        name,
        `is not a variable of Tessera${guess === undefined ? '' : `; did you mean ${guess}?`}`,
      );
    }
  }
}

/** The documentation of all variables, from the same table that reads them. */
export function describeSettings(definitions: readonly AnalyticsModuleDefinition[]): readonly SettingDoc[] {
  return allSettings(definitions).map(({ name, fallback, comment, example }) => ({
    name,
    default: fallback,
    comment,
    example,
  }));
}
