import type { AnalyticsModuleDefinition } from '../contract.js';
import { cronFault } from '../boot-checks/check-schedules.js';
import { ModuleDefinitionError } from '../boot-checks/module-definition.error.js';

/** What configuration may change of a definition, by `module.view`. */
export interface DefinitionOverrides {
  readonly schedules?: Readonly<Record<string, string>> | undefined;
  readonly staleAfterSeconds?: Readonly<Record<string, number>> | undefined;
}

/**
 * The definition as configuration leaves it; give the result to the engine and to the host.
 * @throws ModuleDefinitionError for a schedule that is no cron expression
 */
export function withOverrides<T extends AnalyticsModuleDefinition>(module: T, overrides: DefinitionOverrides): T {
  const views = module.views.map((view) => {
    const name = `${module.name}.${view.name}`;
    const schedule = overrides.schedules?.[name] ?? view.schedule;
    const fault = cronFault(schedule);
    if (fault !== null)
      throw new ModuleDefinitionError([`module ${module.name}: view ${view.name}: schedule ${schedule} ${fault}`]);
    const stale = overrides.staleAfterSeconds?.[name];
    return { ...view, schedule, ...(stale === undefined ? {} : { staleAfterSeconds: stale }) };
  });
  return { ...module, views };
}
