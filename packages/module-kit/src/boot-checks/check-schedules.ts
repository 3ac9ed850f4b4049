import { Cron } from 'croner';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** Why a text is no cron expression of five fields; null if it is one. */
export function cronFault(expression: string): string | null {
  if (expression.trim().split(/\s+/).length !== 5) return 'must have five fields';
  try {
    const next = new Cron(expression, { timezone: 'UTC', paused: true }).nextRun();
    return next === null ? 'never comes' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Schedules and limits of time. */
export function checkSchedules(module: AnalyticsModuleDefinition): string[] {
  const faults = module.views.flatMap((view) => {
    const fault = cronFault(view.schedule);
    return fault === null ? [] : [`view ${view.name}: schedule ${JSON.stringify(view.schedule)} ${fault}`];
  });
  for (const { name, schedule } of module.jobs ?? []) {
    const fault = cronFault(schedule);
    if (fault !== null) faults.push(`job ${name}: schedule ${JSON.stringify(schedule)} ${fault}`);
  }
  const { degradedAfterSeconds, downAfterSeconds, failuresInARow } = module.health;
  if (!(degradedAfterSeconds > 0) || !(downAfterSeconds >= degradedAfterSeconds)) {
    faults.push('health: downAfterSeconds must not be below degradedAfterSeconds, and both above 0');
  }
  if (!(failuresInARow >= 1)) faults.push('health: failuresInARow must be at least 1');
  return faults;
}
