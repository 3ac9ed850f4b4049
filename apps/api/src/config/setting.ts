import type { z } from 'zod';

/**
 * One variable of the environment: how it is read, and what the documentation says of it. `parse` sees undefined where
 * the variable is unset or empty, so that `NAME=` in a compose file means "the default".
 */
export interface Setting<T> {
  readonly name: string;
  readonly schema: z.ZodType<T, string | undefined>;
  /** The default as the documentation shows it. */
  readonly fallback: string;
  readonly comment: string;
  readonly example: string;
  /** Its value is never shown, not even in the error about it. */
  readonly secret?: boolean;
}

/** The value that a setting's schema produces. */
export type SettingValue<S> = S extends Setting<infer T> ? T : never;

/** A row of the documentation of all variables. */
export interface SettingDoc {
  readonly name: string;
  readonly default: string;
  readonly comment: string;
  readonly example: string;
}
