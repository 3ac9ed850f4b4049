import { ConfigError } from './config-error.js';
import type { Setting } from './setting.js';

/** The environment as a process has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

/**
 * Reads one variable.
 * @throws ConfigError naming the variable, the value it has (unless secret) and what would be right.
 */
export function readSetting<T>(setting: Setting<T>, environment: Environment): T {
  const text = environment[setting.name]?.trim();
  const result = setting.schema.safeParse(text === '' ? undefined : text);
  if (result.success) {
    return result.data;
  }
  const reason = result.error.issues[0]?.message ?? 'is not valid';
  const value =
    text === undefined || text === '' ? 'unset' : setting.secret === true ? 'its value' : `"${shown(text)}"`;
  throw new ConfigError(setting.name, `${value} ${reason} (for example ${setting.name}=${setting.example})`);
}
