import type { HealthIndicatorResult } from '@nestjs/terminus';

/** Injection token of {@link ModuleHealth}. */
export const MODULE_HEALTH = Symbol('module health');

/** The health of every module, by its name. Nothing in it is `down`: a module never turns the server away. */
export interface ModuleHealth {
  check(): Promise<HealthIndicatorResult>;
}
