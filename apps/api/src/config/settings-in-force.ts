import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { allSettings } from './known-variables.js';
import type { Environment } from './read-setting.js';

/** A variable and what is in force. */
export interface SettingInForce {
  readonly name: string;
  /** As the environment has it, else the default; of a secret only `set` or `not set`. */
  readonly value: string;
  readonly default: string;
  readonly from: 'environment' | 'default';
  readonly description: string;
}

/** What a server was started with: its own variables and those of the modules that it runs. Secrets are not in it. */
export function settingsInForce(
  environment: Environment,
  definitions: readonly AnalyticsModuleDefinition[],
): readonly SettingInForce[] {
  return allSettings(definitions).map(({ name, fallback, comment, secret }) => {
    const text = environment[name]?.trim() ?? '';
    const given = text !== '';
    const told = given ? text : fallback;
    return {
      name,
      value: secret === true ? (given ? 'set' : 'not set') : told,
      default: fallback,
      from: given ? 'environment' : 'default',
      description: comment,
    };
  });
}
